import { defineDiagnostic, sentence } from '../../base/diagnostic.ts';

export const undrawablePicture = defineDiagnostic<{ path: string }>('draw/damaged-picture', 'error', {
  en: (p) =>
    sentence(`"${p.path}" is damaged: it cannot be drawn`, 'a picture that opens', 'open it in a drawing program and export it again'), // prettier-ignore
  ja: (p) =>
    sentence(`「${p.path}」は壊れていて描画できません`, '正しく開ける画像', '描画ソフトで開き、書き出し直してください。'), // prettier-ignore
});
