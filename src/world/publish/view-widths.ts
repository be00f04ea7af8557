/** Widths in pixels of the pictures of a published slide: in a list, and on a page of its own. */
export const VIEW_WIDTHS = [480, 1600] as const;
