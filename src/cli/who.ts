import { userInfo } from 'node:os';

/** Who decides: the name given, else that of the user of this machine. */
export function whoIs({ who }: { readonly who?: string }): string {
	if (who !== undefined) return who;
	try {
		return userInfo().username;
	} catch {
		return 'unknown'; // a container may run under a number that has no name
	}
}
