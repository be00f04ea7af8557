/**
 * DrawingML charts (ECMA-376 Part 4, transitional: dml-chart), the whole schema. See `grammar.ts`.
 */
export const CHART = `
c:applyToEnd c:applyToFront c:applyToSides c:auto c:autoTitleDeleted c:autoUpdate c:bubble3D c:chartObject c:data
    c:date1904 c:delete c:dispEq c:dispRSqr c:formatting c:invertIfNegative c:lineChart/c:marker c:noEndCap
    c:noMultiLvlLbl c:overlay c:plotVisOnly c:rAngAx c:roundedCorners c:selection c:showBubbleSize c:showCatName
    c:showDLblsOverMax c:showHorzBorder c:showKeys c:showLeaderLines c:showLegendKey c:showNegBubbles c:showOutline
    c:showPercent c:showSerName c:showVal c:showVertBorder c:smooth c:userInterface c:varyColors c:wireframe = nothing
    @ val=bool
c:area3DChart = c:grouping? c:varyColors? c:ser* c:dLbls? c:dropLines? c:gapDepth? c:axId+ c:extLst?
c:area3DChart/c:grouping c:areaChart/c:grouping c:line3DChart/c:grouping c:lineChart/c:grouping = nothing @
    val=percentStacked|standard|stacked
c:area3DChart/c:ser c:areaChart/c:ser = c:idx c:order c:tx? c:spPr? c:pictureOptions? c:dPt* c:dLbls? c:trendline*
    c:errBars* c:cat? c:val? c:extLst?
c:areaChart = c:grouping? c:varyColors? c:ser* c:dLbls? c:dropLines? c:axId+ c:extLst?
c:axId c:crossAx = nothing @ val!=int|uint
c:axPos = nothing @ val!=b|l|r|t
c:backWall c:floor c:sideWall = c:thickness? c:spPr? c:pictureOptions? c:extLst?
c:backward c:crossesAt c:custUnit c:errBars/c:val c:forward c:h c:intercept c:logBase c:majorUnit c:max c:min
    c:minorUnit c:pictureStackUnit c:splitPos c:w c:x c:y = nothing @ val!=number
c:bandFmt = c:idx c:spPr?
c:bandFmts = c:bandFmt*
c:bar3DChart = c:barDir c:grouping? c:varyColors? c:ser* c:dLbls? c:gapWidth? c:gapDepth? c:shape? c:axId+ c:extLst?
c:bar3DChart/c:grouping c:barChart/c:grouping = nothing @ val=percentStacked|clustered|standard|stacked
c:bar3DChart/c:ser c:barChart/c:ser = c:idx c:order c:tx? c:spPr? c:invertIfNegative? c:pictureOptions? c:dPt*
    c:dLbls? c:trendline* c:errBars? c:cat? c:val? c:shape? c:extLst?
c:barChart = c:barDir c:grouping? c:varyColors? c:ser* c:dLbls? c:gapWidth? c:overlap? c:serLines* c:axId+ c:extLst?
c:barDir = nothing @ val=bar|col
c:baseTimeUnit c:majorTimeUnit c:minorTimeUnit = nothing @ val=days|months|years
c:bubbleChart = c:varyColors? c:ser* c:dLbls? c:bubble3D? c:bubbleScale? c:showNegBubbles? c:sizeRepresents? c:axId+
    c:extLst?
c:bubbleChart/c:ser = c:idx c:order c:tx? c:spPr? c:invertIfNegative? c:dPt* c:dLbls? c:trendline* c:errBars* c:xVal?
    c:yVal? c:bubbleSize? c:bubble3D? c:extLst?
c:bubbleScale = nothing @ val=percent|0..300
c:bubbleSize c:minus c:plus c:ser/c:val c:yVal = (c:numRef|c:numLit)
c:builtInUnit = nothing @
    val=hundreds|thousands|tenThousands|hundredThousands|millions|tenMillions|hundredMillions|billions|trillions
c:cat c:xVal = (c:multiLvlStrRef|c:numRef|c:numLit|c:strRef|c:strLit)
c:catAx = c:axId c:scaling c:delete? c:axPos c:majorGridlines? c:minorGridlines? c:title? c:numFmt? c:majorTickMark?
    c:minorTickMark? c:tickLblPos? c:spPr? c:txPr? c:crossAx (c:crosses|c:crossesAt)? c:auto? c:lblAlgn? c:lblOffset?
    c:tickLblSkip? c:tickMarkSkip? c:noMultiLvlLbl? c:extLst?
c:chart c:chartSpace/c:userShapes c:legacyDrawingHF = nothing @ r:id!
c:chartSpace = c:date1904? c:lang? c:roundedCorners? c:style? c:clrMapOvr? c:pivotSource? c:protection? c:chart
    c:spPr? c:txPr? c:externalData? c:printSettings? c:userShapes? c:extLst?
c:chartSpace/c:chart = c:title? c:autoTitleDeleted? c:pivotFmts? c:view3D? c:floor? c:sideWall? c:backWall? c:plotArea
    c:legend? c:plotVisOnly? c:dispBlanksAs? c:extLst? c:showDLblsOverMax? c:extLst?
c:clrMapOvr = a:extLst? @ bg1!=slot tx1!=slot bg2!=slot tx2!=slot accent1!=slot accent2!=slot accent3!=slot
    accent4!=slot accent5!=slot accent6!=slot hlink!=slot folHlink!=slot
c:crossBetween = nothing @ val!=between|midCat
c:crosses = nothing @ val!=autoZero|max|min
c:custSplit = c:secondPiePt*
c:dLbl = c:idx c:delete? c:layout? c:tx? c:numFmt? c:spPr? c:txPr? c:dLblPos? c:showLegendKey? c:showVal?
    c:showCatName? c:showSerName? c:showPercent? c:showBubbleSize? c:separator? c:extLst?
c:dLbl/c:tx c:dispUnitsLbl/c:tx c:title/c:tx c:trendlineLbl/c:tx = (c:strRef|c:rich)
c:dLblPos = nothing @ val!=bestFit|b|ctr|inBase|inEnd|l|outEnd|r|t
c:dLbls = c:dLbl* c:delete? c:numFmt? c:spPr? c:txPr? c:dLblPos? c:showLegendKey? c:showVal? c:showCatName?
    c:showSerName? c:showPercent? c:showBubbleSize? c:separator? c:showLeaderLines? c:leaderLines? c:extLst?
c:dPt = c:idx c:invertIfNegative? c:marker? c:bubble3D? c:explosion? c:spPr? c:pictureOptions? c:extLst?
c:dPt/c:marker c:pivotFmt/c:marker c:ser/c:marker = c:symbol? c:size? c:spPr? c:extLst?
c:dTable = c:showHorzBorder? c:showVertBorder? c:showOutline? c:showKeys? c:spPr? c:txPr? c:extLst?
c:dateAx = c:axId c:scaling c:delete? c:axPos c:majorGridlines? c:minorGridlines? c:title? c:numFmt? c:majorTickMark?
    c:minorTickMark? c:tickLblPos? c:spPr? c:txPr? c:crossAx (c:crosses|c:crossesAt)? c:auto? c:lblOffset?
    c:baseTimeUnit? c:majorUnit? c:majorTimeUnit? c:minorUnit? c:minorTimeUnit? c:extLst?
c:depthPercent = nothing @ val=percent|20..2000
c:dispBlanksAs = nothing @ val=span|gap|zero
c:dispUnits = (c:custUnit|c:builtInUnit) c:dispUnitsLbl? c:extLst?
c:dispUnitsLbl = c:layout? c:tx? c:spPr? c:txPr?
c:doughnutChart = c:varyColors? c:ser* c:dLbls? c:firstSliceAng? c:holeSize? c:extLst?
c:doughnutChart/c:ser c:ofPieChart/c:ser c:pie3DChart/c:ser c:pieChart/c:ser = c:idx c:order c:tx? c:spPr?
    c:explosion? c:dPt* c:dLbls? c:cat? c:val? c:extLst?
c:downBars c:dropLines c:hiLowLines c:leaderLines c:majorGridlines c:minorGridlines c:serLines c:upBars = c:spPr?
c:errBarType = nothing @ val=both|minus|plus
c:errBars = c:errDir? c:errBarType c:errValType c:noEndCap? c:plus? c:minus? c:val? c:spPr? c:extLst?
c:errDir = nothing @ val!=x|y
c:errValType = nothing @ val=cust|fixedVal|percentage|stdDev|stdErr
c:evenFooter c:evenHeader c:f c:firstFooter c:firstHeader c:formatCode c:name c:oddFooter c:oddHeader c:separator
    c:userShapes c:v = text
c:explosion c:fmtId c:idx c:ptCount c:secondPiePt c:ser/c:order = nothing @ val!=uint
c:ext = any @ uri
c:extLst = c:ext*
c:externalData = c:autoUpdate? @ r:id!
c:firstSliceAng c:rotY = nothing @ val=0..360
c:gapDepth c:gapWidth = nothing @ val=percent|0..500
c:hMode c:wMode c:xMode c:yMode = nothing @ val=edge|factor
c:hPercent = nothing @ val=percent|5..500
c:headerFooter = c:oddHeader? c:oddFooter? c:evenHeader? c:evenFooter? c:firstHeader? c:firstFooter? @
    alignWithMargins=bool differentOddEven=bool differentFirst=bool
c:holeSize = nothing @ val=percent|1..90
c:lang = nothing @ val!
c:layout = c:manualLayout? c:extLst?
c:layoutTarget = nothing @ val=inner|outer
c:lblAlgn = nothing @ val!=ctr|l|r
c:lblOffset = nothing @ val=percent|0..1000
c:legend = c:legendPos? c:legendEntry* c:layout? c:overlay? c:spPr? c:txPr? c:extLst?
c:legendEntry = c:idx (c:delete|c:txPr)? c:extLst?
c:legendPos = nothing @ val=b|tr|l|r|t
c:line3DChart = c:grouping c:varyColors? c:ser* c:dLbls? c:dropLines? c:gapDepth? c:axId+ c:extLst?
c:line3DChart/c:ser c:lineChart/c:ser c:stockChart/c:ser = c:idx c:order c:tx? c:spPr? c:marker? c:dPt* c:dLbls?
    c:trendline* c:errBars? c:cat? c:val? c:smooth? c:extLst?
c:lineChart = c:grouping c:varyColors? c:ser* c:dLbls? c:dropLines? c:hiLowLines? c:upDownBars? c:marker? c:smooth?
    c:axId+ c:extLst?
c:lvl = c:pt*
c:lvl/c:pt c:strCache/c:pt c:strLit/c:pt = c:v @ idx!=uint
c:majorTickMark c:minorTickMark = nothing @ val=cross|in|none|out
c:manualLayout = c:layoutTarget? c:xMode? c:yMode? c:wMode? c:hMode? c:x? c:y? c:w? c:h? c:extLst?
c:multiLvlStrCache = c:ptCount? c:lvl* c:extLst?
c:multiLvlStrRef = c:f c:multiLvlStrCache? c:extLst?
c:numCache c:numLit = c:formatCode? c:ptCount? c:pt* c:extLst?
c:numCache/c:pt c:numLit/c:pt = c:v @ idx!=uint formatCode
c:numFmt = nothing @ formatCode! sourceLinked=bool
c:numRef = c:f c:numCache? c:extLst?
c:ofPieChart = c:ofPieType c:varyColors? c:ser* c:dLbls? c:gapWidth? c:splitType? c:splitPos? c:custSplit?
    c:secondPieSize? c:serLines* c:extLst?
c:ofPieType = nothing @ val=pie|bar
c:orientation = nothing @ val=maxMin|minMax
c:overlap = nothing @ val=percent|-100..100
c:pageMargins = nothing @ l!=number r!=number t!=number b!=number header!=number footer!=number
c:pageSetup = nothing @ paperSize=uint paperHeight paperWidth firstPageNumber=uint
    orientation=default|portrait|landscape blackAndWhite=bool draft=bool useFirstPageNumber=bool horizontalDpi=int
    verticalDpi=int copies=uint
c:period = nothing @ val=2..4294967295
c:perspective = nothing @ val=0..240
c:pictureFormat = nothing @ val!=stretch|stack|stackScale
c:pictureOptions = c:applyToFront? c:applyToSides? c:applyToEnd? c:pictureFormat? c:pictureStackUnit?
c:pie3DChart = c:varyColors? c:ser* c:dLbls? c:extLst?
c:pieChart = c:varyColors? c:ser* c:dLbls? c:firstSliceAng? c:extLst?
c:pivotFmt = c:idx c:spPr? c:txPr? c:marker? c:dLbl? c:extLst?
c:pivotFmts = c:pivotFmt*
c:pivotSource = c:name c:fmtId c:extLst*
c:plotArea = c:layout?
    (c:areaChart|c:area3DChart|c:lineChart|c:line3DChart|c:stockChart|c:radarChart|c:scatterChart|c:pieChart|c:pie3DChart|c:doughnutChart|c:barChart|c:bar3DChart|c:ofPieChart|c:surfaceChart|c:surface3DChart|c:bubbleChart)+
    (c:valAx|c:catAx|c:dateAx|c:serAx)* c:dTable? c:spPr? c:extLst?
c:printSettings = c:headerFooter? c:pageMargins? c:pageSetup? c:legacyDrawingHF?
c:protection = c:chartObject? c:data? c:formatting? c:selection? c:userInterface?
c:radarChart = c:radarStyle c:varyColors? c:ser* c:dLbls? c:axId+ c:extLst?
c:radarChart/c:ser = c:idx c:order c:tx? c:spPr? c:marker? c:dPt* c:dLbls? c:cat? c:val? c:extLst?
c:radarStyle = nothing @ val=standard|marker|filled
c:rich c:txPr = a:bodyPr a:lstStyle? a:p+
c:rotX = nothing @ val=-90..90
c:scaling = c:logBase? c:orientation? c:max? c:min? c:extLst?
c:scatterChart = c:scatterStyle c:varyColors? c:ser* c:dLbls? c:axId+ c:extLst?
c:scatterChart/c:ser = c:idx c:order c:tx? c:spPr? c:marker? c:dPt* c:dLbls? c:trendline* c:errBars* c:xVal? c:yVal?
    c:smooth? c:extLst?
c:scatterStyle = nothing @ val=none|line|lineMarker|marker|smooth|smoothMarker
c:secondPieSize = nothing @ val
c:ser/c:tx = (c:strRef|c:v)
c:serAx = c:axId c:scaling c:delete? c:axPos c:majorGridlines? c:minorGridlines? c:title? c:numFmt? c:majorTickMark?
    c:minorTickMark? c:tickLblPos? c:spPr? c:txPr? c:crossAx (c:crosses|c:crossesAt)? c:tickLblSkip? c:tickMarkSkip?
    c:extLst?
c:shape = nothing @ val=cone|coneToMax|box|cylinder|pyramid|pyramidToMax
c:size = nothing @ val=2..72
c:sizeRepresents = nothing @ val=area|w
c:spPr = a:xfrm? (a:custGeom|a:prstGeom)? $fill? a:ln? $effect? a:scene3d? a:sp3d? a:extLst? @ bwMode
c:splitType = nothing @ val=auto|cust|percent|pos|val
c:stockChart = c:ser+ c:dLbls? c:dropLines? c:hiLowLines? c:upDownBars? c:axId+ c:extLst?
c:strCache c:strLit = c:ptCount? c:pt* c:extLst?
c:strRef = c:f c:strCache? c:extLst?
c:style = nothing @ val!=1..48
c:surface3DChart c:surfaceChart = c:wireframe? c:ser* c:bandFmts? c:axId+ c:extLst?
c:surface3DChart/c:ser c:surfaceChart/c:ser = c:idx c:order c:tx? c:spPr? c:cat? c:val? c:extLst?
c:symbol = nothing @ val!=circle|dash|diamond|dot|none|picture|plus|square|star|triangle|x|auto
c:thickness = nothing @ val!=percent|uint
c:tickLblPos = nothing @ val=high|low|nextTo|none
c:tickLblSkip c:tickMarkSkip = nothing @ val!=1..4294967295
c:title = c:tx? c:layout? c:overlay? c:spPr? c:txPr? c:extLst?
c:trendline = c:name? c:spPr? c:trendlineType c:order? c:period? c:forward? c:backward? c:intercept? c:dispRSqr?
    c:dispEq? c:trendlineLbl? c:extLst?
c:trendline/c:order = nothing @ val=2..6
c:trendlineLbl = c:layout? c:tx? c:numFmt? c:spPr? c:txPr? c:extLst?
c:trendlineType = nothing @ val=exp|linear|log|movingAvg|poly|power
c:upDownBars = c:gapWidth? c:upBars? c:downBars? c:extLst?
c:valAx = c:axId c:scaling c:delete? c:axPos c:majorGridlines? c:minorGridlines? c:title? c:numFmt? c:majorTickMark?
    c:minorTickMark? c:tickLblPos? c:spPr? c:txPr? c:crossAx (c:crosses|c:crossesAt)? c:crossBetween? c:majorUnit?
    c:minorUnit? c:dispUnits? c:extLst?
c:view3D = c:rotX? c:hPercent? c:rotY? c:depthPercent? c:rAngAx? c:perspective? c:extLst?
`;
