/**
 * A text as a spreadsheet or chart stores it (ST_Xstring, ECMA-376 Part 1, 22.9.2.19): `_x0041_` would be read back as
 * the character, so its underscore is itself written as one.
 */
export const cellText = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
