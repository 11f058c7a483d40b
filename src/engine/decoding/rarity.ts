import type { Channel } from './decode';

/** Pages in which two characters that are the bytes of one of UTF-8 stand beside each other in no language. */
const WESTERN = /^(?:windows-125[24]|iso-8859-(?:1|9|15))$/;

/** UTF-8 read in such a page: its form proves it. */
export const isUtf8InWest = ({ page, encoding }: Channel): boolean => encoding === 'utf-8' && WESTERN.test(page);

/** Bits of a channel that is met less often than UTF-8 read as Windows-1252: how rare it is. */
const RARE_CHANNEL = 6;
const COMMONEST = /^(?:windows-1252|iso-8859-1|gbk)$/;
export const rarityOf = ({ page, encoding }: Channel): number =>
	(COMMONEST.test(page) ? 0 : WESTERN.test(page) ? 2 : RARE_CHANNEL) + (encoding === 'utf-8' ? 0 : encoding === 'gbk' ? 3 : RARE_CHANNEL);
