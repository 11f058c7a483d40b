import { plainMetadata, toYaml } from '../../engine/export';
import type { CopyFormat } from './messages';
import type { Look } from './model';

/** All metadata of an article as the curator decided it, for the clipboard. */
export const exportText = ({ metadata }: Look, format: CopyFormat): string =>
	format === 'yaml' ? toYaml(metadata) : `${JSON.stringify(plainMetadata(metadata), null, '\t')}\n`;
