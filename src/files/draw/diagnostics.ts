import { defineDiagnostic, sentence } from '../../base/diagnostic.ts';

export const undrawablePicture = defineDiagnostic<{ path: string }>('draw/damaged-picture', 'error', {
  en: (p) =>
    sentence(`"${p.path}" is damaged: it cannot be drawn`, 'a picture that opens', 'open it in a drawing program and export it again'), // prettier-ignore
  ja: (p) =>
    sentence(`「${p.path}」は壊れていて描画できません`, '正しく開ける画像', '描画ソフトで開き、書き出し直してください。'), // prettier-ignore
});

export const undrawableFont = defineDiagnostic<{ family: string }>('draw/damaged-font', 'error', {
  en: (p) =>
    sentence(`this file of the font "${p.family}" is damaged: nothing can be drawn with it`, 'a font that opens', 'install it again, or name another file'), // prettier-ignore
  ja: (p) =>
    sentence(`「${p.family}」のフォントファイルが壊れていて描画に使えません`, '正しく開けるフォント', '入れ直すか、別のファイルを指定してください。'), // prettier-ignore
});
