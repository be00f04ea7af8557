/** Of each column, whether fewer are on the positive side of its scale than on the negative one, as their shares are printed. */
export const outweighed = (
  positive: readonly { readonly displayed: number }[],
  negative: readonly { readonly displayed: number }[] = [],
): readonly boolean[] => positive.map(({ displayed }, c) => displayed < (negative[c]?.displayed ?? 0));
