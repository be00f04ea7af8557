/** SpreadsheetML (ECMA-376 Part 4, transitional: sml), as far as workbooks behind charts use it. See `grammar.ts`. */
export const SPREADSHEET = `
s:alignment = nothing @ horizontal=general|left|center|right|fill|justify|centerContinuous|distributed
    vertical=top|center|bottom|justify|distributed textRotation=uint wrapText=bool indent=uint relativeIndent=int
    justifyLastLine=bool shrinkToFit=bool readingOrder=uint
s:bookViews = s:workbookView+
s:border = s:start? s:end? s:left? s:right? s:top? s:bottom? s:diagonal? s:vertical? s:horizontal? @ diagonalUp=bool
    diagonalDown=bool outline=bool
s:borders = s:border* @ count=uint
s:bottom s:diagonal s:left s:right s:top = s:color? @
    style=none|thin|medium|dashed|dotted|thick|double|hair|mediumDashed|dashDot|mediumDashDot|dashDotDot|mediumDashDotDot|slantDashDot
s:calcChain/s:c = nothing @ r ref i=int s=bool l=bool t=bool a=bool
s:calcPr = nothing @ calcId=uint calcMode=manual|auto|autoNoTable fullCalcOnLoad=bool refMode=A1|R1C1 iterate=bool
    iterateCount=uint iterateDelta=number fullPrecision=bool calcCompleted=bool calcOnSave=bool concurrentCalc=bool
    concurrentManualCount=uint forceFullCalc=bool
s:cellStyle = s:extLst? @ name xfId!=uint builtinId=uint iLevel=uint hidden=bool customBuiltin=bool
s:cellStyleXfs s:cellXfs = s:xf+ @ count=uint
s:cellStyles = s:cellStyle+ @ count=uint
s:col = nothing @ min!=uint max!=uint width=number style=uint hidden=bool bestFit=bool customWidth=bool phonetic=bool
    outlineLevel=0..255 collapsed=bool
s:color = nothing @ auto=bool indexed=uint rgb theme=uint tint=number
s:colors = s:indexedColors? s:mruColors?
s:cols = s:col+
s:dimensions/s:dimension = nothing @ measure=bool name! uniqueName! caption!
s:dxfs = s:dxf* @ count=uint
s:fileVersion = nothing @ appName lastEdited lowestEdited rupBuild codeName=guid
s:fill = (s:patternFill|s:gradientFill)?
s:fills = s:fill* @ count=uint
s:font =
    (s:name|s:charset|s:family|s:b|s:i|s:strike|s:outline|s:shadow|s:condense|s:extend|s:color|s:sz|s:u|s:vertAlign|s:scheme)*
s:font/s:family = nothing @ val!=0..14
s:fonts = s:font* @ count=uint
s:indexedColors = s:rgbColor+
s:name = nothing @ val!
s:numFmt = nothing @ numFmtId!=uint formatCode!
s:numFmts = s:numFmt* @ count=uint
s:pageMargins = nothing @ left!=number right!=number top!=number bottom!=number header!=number footer!=number
s:patternFill = s:fgColor? s:bgColor? @
    patternType=none|solid|mediumGray|darkGray|lightGray|darkHorizontal|darkVertical|darkDown|darkUp|darkGrid|darkTrellis|lightHorizontal|lightVertical|lightDown|lightUp|lightGrid|lightTrellis|gray125|gray0625
s:rPr/s:family = nothing @ val!=int
s:rgbColor = nothing @ rgb
s:row/s:c = s:f? s:v? s:is? s:extLst? @ r s=uint t=b|n|e|s|str|inlineStr cm=uint vm=uint ph=bool
s:selection = nothing @ pane=bottomRight|topRight|bottomLeft|topLeft activeCell activeCellId=uint sqref
s:sheet = nothing @ name! sheetId!=uint state=visible|hidden|veryHidden r:id!
s:sheetData/s:row = (s:c|s:cell)* s:extLst? @ r=uint spans s=uint customFormat=bool ht=number hidden=bool
    customHeight=bool outlineLevel=0..255 collapsed=bool thickTop=bool thickBot=bool ph=bool
s:sheetDataSet/s:sheetData = s:row* @ sheetId!=uint refreshError=bool
s:sheetFormatPr = nothing @ baseColWidth=uint defaultColWidth=number defaultRowHeight!=number customHeight=bool
    zeroHeight=bool thickTop=bool thickBottom=bool outlineLevelRow=0..255 outlineLevelCol=0..255
s:sheetViews = s:sheetView+ s:extLst?
s:sheetViews/s:sheetView = s:pane? s:selection* s:pivotSelection* s:extLst? @ windowProtection=bool showFormulas=bool
    showGridLines=bool showRowColHeaders=bool showZeros=bool rightToLeft=bool tabSelected=bool showRuler=bool
    showOutlineSymbols=bool defaultGridColor=bool showWhiteSpace=bool view=normal|pageBreakPreview|pageLayout
    topLeftCell colorId=uint zoomScale=uint zoomScaleNormal=uint zoomScaleSheetLayoutView=uint
    zoomScalePageLayoutView=uint workbookViewId!=uint zoomToFit=bool
s:sheets = s:sheet+
s:si = s:t? s:r* s:rPh* s:phoneticPr?
s:sst = s:si* s:extLst? @ count=uint uniqueCount=uint
s:styleSheet = s:numFmts? s:fonts? s:fills? s:borders? s:cellStyleXfs? s:cellXfs? s:cellStyles? s:dxfs? s:tableStyles?
    s:colors? s:extLst?
s:sz = nothing @ val!=number
s:table = s:autoFilter? s:sortState? s:tableColumns s:tableStyleInfo? s:extLst? @ id!=uint name displayName! comment
    ref! tableType=worksheet|xml|queryTable headerRowCount=uint insertRow=bool insertRowShift=bool totalsRowCount=uint
    totalsRowShown=bool published=bool headerRowDxfId=uint dataDxfId=uint totalsRowDxfId=uint
    headerRowBorderDxfId=uint tableBorderDxfId=uint totalsRowBorderDxfId=uint headerRowCellStyle dataCellStyle
    totalsRowCellStyle connectionId=uint
s:tableColumn = s:calculatedColumnFormula? s:totalsRowFormula? s:xmlColumnPr? s:extLst? @ id!=uint uniqueName name!
    totalsRowFunction=none|sum|min|max|average|count|countNums|stdDev|var|custom totalsRowLabel queryTableFieldId=uint
    headerRowDxfId=uint dataDxfId=uint totalsRowDxfId=uint headerRowCellStyle dataCellStyle totalsRowCellStyle
s:tableColumns = s:tableColumn+ @ count=uint
s:tablePart = nothing @ r:id!
s:tableParts = s:tablePart* @ count=uint
s:tableStyleInfo = nothing @ name showFirstColumn=bool showLastColumn=bool showRowStripes=bool showColumnStripes=bool
s:tableStyles = s:tableStyle* @ count=uint defaultTableStyle defaultPivotStyle
s:workbook = s:fileVersion? s:fileSharing? s:workbookPr? s:workbookProtection? s:bookViews? s:sheets s:functionGroups?
    s:externalReferences? s:definedNames? s:calcPr? s:oleSize? s:customWorkbookViews? s:pivotCaches? s:smartTagPr?
    s:smartTagTypes? s:webPublishing? s:fileRecoveryPr* s:webPublishObjects? s:extLst? @
    conformance=strict|transitional
s:workbookPr = nothing @ date1904=bool showObjects=all|placeholders|none showBorderUnselectedTables=bool
    filterPrivacy=bool promptedSolutions=bool showInkAnnotation=bool backupFile=bool saveExternalLinkValues=bool
    updateLinks=userSet|never|always codeName hidePivotFieldList=bool showPivotChartFilter=bool allowRefreshQuery=bool
    publishItems=bool checkCompatibility=bool autoCompressPictures=bool refreshAllConnections=bool
    defaultThemeVersion=uint
s:workbookView = s:extLst? @ visibility=visible|hidden|veryHidden minimized=bool showHorizontalScroll=bool
    showVerticalScroll=bool showSheetTabs=bool xWindow=int yWindow=int windowWidth=uint windowHeight=uint
    tabRatio=uint firstSheet=uint activeTab=uint autoFilterDateGrouping=bool
s:worksheet = s:sheetPr? s:dimension? s:sheetViews? s:sheetFormatPr? s:cols* s:sheetData s:sheetCalcPr?
    s:sheetProtection? s:protectedRanges? s:scenarios? s:autoFilter? s:sortState? s:dataConsolidate?
    s:customSheetViews? s:mergeCells? s:phoneticPr? s:conditionalFormatting* s:dataValidations? s:hyperlinks?
    s:printOptions? s:pageMargins? s:pageSetup? s:headerFooter? s:rowBreaks? s:colBreaks? s:customProperties?
    s:cellWatches? s:ignoredErrors? s:smartTags? s:drawing? s:legacyDrawing? s:legacyDrawingHF? s:drawingHF?
    s:picture? s:oleObjects? s:controls? s:webPublishItems? s:tableParts? s:extLst?
s:worksheet/s:dimension = nothing @ ref!
s:worksheet/s:sheetData = s:row*
s:xf = s:alignment? s:protection? s:extLst? @ numFmtId=uint fontId=uint fillId=uint borderId=uint xfId=uint
    quotePrefix=bool pivotButton=bool applyNumberFormat=bool applyFont=bool applyFill=bool applyBorder=bool
    applyAlignment=bool applyProtection=bool
`;
