/**
 * Fonts that Office brings along, or fetches by itself, on Windows and on the Mac: whoever opens a deck has them. By the
 * names of Office's own list of fonts; those of East Asian fonts also as their makers write them.
 */
const NAMES: readonly string[] = [
  // Latin, Greek, Cyrillic
  'Aptos', 'Aptos Display', 'Aptos Light', 'Aptos Mono', 'Aptos Narrow', 'Aptos SemiBold', 'Aptos Serif', 'Agency FB',
  'Arial', 'Arial Black', 'Arial Narrow', 'Arial Nova', 'Arial Rounded MT Bold', 'Avenir Next LT Pro', 'Bahnschrift',
  'Baskerville Old Face', 'Bell MT', 'Bembo', 'Bierstadt', 'Bodoni MT', 'Book Antiqua', 'Bookman Old Style', 'Calibri',
  'Calibri Light', 'Californian FB', 'Calisto MT', 'Cambria', 'Cambria Math', 'Candara', 'Candara Light', 'Centaur',
  'Century', 'Century Gothic', 'Century Schoolbook', 'Comic Sans MS', 'Consolas', 'Constantia', 'Cooper Black', 'Corbel',
  'Corbel Light', 'Courier New', 'Didot', 'Elephant', 'Eras Medium ITC', 'Footlight MT Light', 'Franklin Gothic Book',
  'Franklin Gothic Demi', 'Franklin Gothic Medium', 'Gadugi', 'Garamond', 'Georgia', 'Georgia Pro', 'Gill Sans MT',
  'Gill Sans Nova', 'Goudy Old Style', 'Grandview', 'Haettenschweiler', 'Helvetica', 'Helvetica Neue', 'High Tower Text',
  'Impact', 'Lucida Bright', 'Lucida Console', 'Lucida Sans', 'Lucida Sans Typewriter', 'Lucida Sans Unicode',
  'Microsoft Sans Serif', 'Modern Love', 'Neue Haas Grotesk Text Pro', 'Palatino Linotype', 'Perpetua', 'Posterama',
  'Rockwell', 'Rockwell Nova', 'Seaford', 'Segoe Print', 'Segoe Script', 'Segoe UI', 'Segoe UI Black', 'Segoe UI Emoji',
  'Segoe UI Light', 'Segoe UI Semibold', 'Segoe UI Semilight', 'Segoe UI Symbol', 'Selawik', 'Sitka Text', 'Skeena',
  'Speak Pro', 'Sylfaen', 'Symbol', 'Tahoma', 'Tenorite', 'Times', 'Times New Roman', 'Trade Gothic Next', 'Trebuchet MS',
  'Tw Cen MT', 'Univers', 'Verdana', 'Verdana Pro', 'Walbaum Display', 'Webdings', 'Wingdings',
  // Japanese
  'BIZ UDGothic', 'BIZ UDMincho', 'BIZ UDPGothic', 'BIZ UDPMincho', 'HGGothicE', 'HGMaruGothicMPRO', 'HGMinchoE',
  'HGPGothicE', 'HGPSoeiKakugothicUB', 'HGSGothicE', 'HGSoeiKakugothicUB', 'Hiragino Kaku Gothic ProN', 'Hiragino Mincho ProN',
  'Hiragino Sans', 'MS Gothic', 'MS Mincho', 'MS PGothic', 'MS PMincho', 'MS UI Gothic', 'Meiryo', 'Meiryo UI',
  'UD Digi Kyokasho N-R', 'UD Digi Kyokasho NK-R', 'UD Digi Kyokasho NP-R', 'Yu Gothic', 'Yu Gothic Light',
  'Yu Gothic Medium', 'Yu Gothic UI', 'Yu Mincho', 'Yu Mincho Demibold', 'Yu Mincho Light', 'ヒラギノ角ゴ ProN', 'ヒラギノ明朝 ProN',
  'メイリオ', '游ゴシック', '游ゴシック Light', '游明朝', 'ＭＳ ゴシック', 'ＭＳ 明朝', 'ＭＳ Ｐゴシック', 'ＭＳ Ｐ明朝',
  'BIZ UDゴシック', 'BIZ UDPゴシック', 'BIZ UD明朝', 'BIZ UDP明朝',
  // Chinese, Korean
  'DengXian', 'DFKai-SB', 'FangSong', 'KaiTi', 'Microsoft JhengHei', 'Microsoft JhengHei UI', 'Microsoft YaHei',
  'Microsoft YaHei UI', 'MingLiU', 'NSimSun', 'PingFang SC', 'PingFang TC', 'PMingLiU', 'SimHei', 'SimSun', '宋体', '微软雅黑',
  '微軟正黑體', '新細明體', '等线', '黑体', 'Apple SD Gothic Neo', 'Batang', 'Dotum', 'Gulim', 'Gungsuh', 'Malgun Gothic', '굴림', '돋움',
  '맑은 고딕', '바탕',
  // Other scripts
  'Angsana New', 'Cordia New', 'David', 'Ebrima', 'Leelawadee UI', 'Mangal', 'Miriam', 'Myanmar Text', 'Nirmala UI',
  'Traditional Arabic',
]; // prettier-ignore

/** Programs find a font whatever its capitals and, in Japanese names, whatever the width of the letters. */
const keyOf = (family: string): string => family.normalize('NFKC').toLowerCase().trim();
const KNOWN: ReadonlySet<string> = new Set(NAMES.map(keyOf));

export const OFFICE_FONTS: readonly string[] = NAMES;

/** Whether everybody who has Office has a font of that name. */
export const isOfficeFont = (family: string): boolean => KNOWN.has(keyOf(family));
