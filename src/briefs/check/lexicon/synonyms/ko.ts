/** Korean words that mean about the same: each line is one meaning. A word may stand in several. */
export const ko = `
  증가* 늘* 상승* 올랐* 오르*
  감소* 줄* 하락* 떨어*
  말했* 밝혔* 전했* 따르면
`;
