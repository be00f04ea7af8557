/**
 * DrawingML charts (ECMA-376 Part 4, transitional: dml-chart), as far as we, pptxgenjs and most decks use them. See
 * `grammar.ts`.
 */
export const CHART = `
a:graphicData/c:chart = nothing @ r:id!
c:areaChart = c:grouping? c:varyColors? c:ser* c:dLbls? c:dropLines? c:axId+ c:extLst?
c:areaChart/c:grouping c:lineChart/c:grouping = nothing @ val=percentStacked|standard|stacked
c:areaChart/c:ser = c:idx c:order c:tx? c:spPr? c:pictureOptions? c:dPt* c:dLbls? c:trendline* c:errBars* c:cat?
    c:val? c:extLst?
c:auto c:autoTitleDeleted c:autoUpdate c:bubble3D c:date1904 c:delete c:invertIfNegative c:lineChart/c:marker
    c:noMultiLvlLbl c:overlay c:plotVisOnly c:rAngAx c:roundedCorners c:showBubbleSize c:showCatName
    c:showDLblsOverMax c:showLeaderLines c:showLegendKey c:showPercent c:showSerName c:showVal c:smooth c:varyColors =
    nothing @ val=bool
c:axId c:crossAx = nothing @ val!=int|0..4294967295
c:axPos = nothing @ val!=b|l|r|t
c:bar3DChart = c:barDir c:grouping? c:varyColors? c:ser* c:dLbls? c:gapWidth? c:gapDepth? c:shape? c:axId+ c:extLst?
c:bar3DChart/c:grouping c:barChart/c:grouping = nothing @ val=percentStacked|clustered|standard|stacked
c:bar3DChart/c:ser c:barChart/c:ser = c:idx c:order c:tx? c:spPr? c:invertIfNegative? c:pictureOptions? c:dPt*
    c:dLbls? c:trendline* c:errBars? c:cat? c:val? c:shape? c:extLst?
c:barChart = c:barDir c:grouping? c:varyColors? c:ser* c:dLbls? c:gapWidth? c:overlap? c:serLines* c:axId+ c:extLst?
c:barDir = nothing @ val=bar|col
c:bubbleChart = c:varyColors? c:ser* c:dLbls? c:bubble3D? c:bubbleScale? c:showNegBubbles? c:sizeRepresents? c:axId+
    c:extLst?
c:bubbleChart/c:ser = c:idx c:order c:tx? c:spPr? c:invertIfNegative? c:dPt* c:dLbls? c:trendline* c:errBars* c:xVal?
    c:yVal? c:bubbleSize? c:bubble3D? c:extLst?
c:bubbleSize c:ser/c:val c:yVal = (c:numRef|c:numLit)
c:cat c:xVal = (c:multiLvlStrRef|c:numRef|c:numLit|c:strRef|c:strLit)
c:catAx = c:axId c:scaling c:delete? c:axPos c:majorGridlines? c:minorGridlines? c:title? c:numFmt? c:majorTickMark?
    c:minorTickMark? c:tickLblPos? c:spPr? c:txPr? c:crossAx (c:crosses|c:crossesAt)? c:auto? c:lblAlgn? c:lblOffset?
    c:tickLblSkip? c:tickMarkSkip? c:noMultiLvlLbl? c:extLst?
c:chartSpace = c:date1904? c:lang? c:roundedCorners? c:style? c:clrMapOvr? c:pivotSource? c:protection? c:chart
    c:spPr? c:txPr? c:externalData? c:printSettings? c:userShapes? c:extLst?
c:chartSpace/c:chart = c:title? c:autoTitleDeleted? c:pivotFmts? c:view3D? c:floor? c:sideWall? c:backWall? c:plotArea
    c:legend? c:plotVisOnly? c:dispBlanksAs? c:showDLblsOverMax? c:extLst?
c:crossBetween = nothing @ val!=between|midCat
c:crosses = nothing @ val!=autoZero|max|min
c:dLbl = c:idx c:delete? c:layout? c:tx? c:numFmt? c:spPr? c:txPr? c:dLblPos? c:showLegendKey? c:showVal?
    c:showCatName? c:showSerName? c:showPercent? c:showBubbleSize? c:separator? c:extLst?
c:dLblPos = nothing @ val!=bestFit|b|ctr|inBase|inEnd|l|outEnd|r|t
c:dLbls = c:dLbl* c:delete? c:numFmt? c:spPr? c:txPr? c:dLblPos? c:showLegendKey? c:showVal? c:showCatName?
    c:showSerName? c:showPercent? c:showBubbleSize? c:separator? c:showLeaderLines? c:leaderLines? c:extLst?
c:dPt = c:idx c:invertIfNegative? c:marker? c:bubble3D? c:explosion? c:spPr? c:pictureOptions? c:extLst?
c:dispBlanksAs = nothing @ val=span|gap|zero
c:doughnutChart = c:varyColors? c:ser* c:dLbls? c:firstSliceAng? c:holeSize? c:extLst?
c:doughnutChart/c:ser c:pieChart/c:ser = c:idx c:order c:tx? c:spPr? c:explosion? c:dPt* c:dLbls? c:cat? c:val?
    c:extLst?
c:ext = any
c:extLst = c:ext*
c:externalData = c:autoUpdate? @ r:id!
c:firstSliceAng c:rotY = nothing @ val=0..360
c:gapDepth c:gapWidth = nothing @ val=percent|0..500
c:h c:max c:min c:w c:x c:y = nothing @ val!=number
c:holeSize = nothing @ val=percent|1..90
c:idx c:ser/c:order c:ptCount = nothing @ val!=uint
c:lang = nothing @ val!
c:layout = c:manualLayout? c:extLst?
c:layoutTarget = nothing @ val=inner|outer
c:lblAlgn = nothing @ val!=ctr|l|r
c:lblOffset = nothing @ val=percent|0..1000
c:legend = c:legendPos? c:legendEntry* c:layout? c:overlay? c:spPr? c:txPr? c:extLst?
c:legendPos = nothing @ val=b|tr|l|r|t
c:lineChart = c:grouping c:varyColors? c:ser* c:dLbls? c:dropLines? c:hiLowLines? c:upDownBars? c:marker? c:smooth?
    c:axId+ c:extLst?
c:lineChart/c:ser = c:idx c:order c:tx? c:spPr? c:marker? c:dPt* c:dLbls? c:trendline* c:errBars? c:cat? c:val?
    c:smooth? c:extLst?
c:lvl = c:pt*
c:lvl/c:pt c:strCache/c:pt c:numCache/c:pt = c:v @ idx!=uint
c:majorGridlines = c:spPr?
c:majorTickMark c:minorTickMark = nothing @ val=cross|in|none|out
c:manualLayout = c:layoutTarget? c:xMode? c:yMode? c:wMode? c:hMode? c:x? c:y? c:w? c:h? c:extLst?
c:multiLvlStrCache = c:ptCount? c:lvl* c:extLst?
c:multiLvlStrRef = c:f c:multiLvlStrCache? c:extLst?
c:numCache = c:formatCode? c:ptCount? c:pt* c:extLst?
c:numFmt = nothing @ formatCode! sourceLinked=bool
c:numRef = c:f c:numCache? c:extLst?
c:orientation = nothing @ val=maxMin|minMax
c:overlap = nothing @ val=percent|-100..100
c:perspective = nothing @ val=0..240
c:pieChart = c:varyColors? c:ser* c:dLbls? c:firstSliceAng? c:extLst?
c:plotArea = c:layout?
    (c:areaChart|c:area3DChart|c:lineChart|c:line3DChart|c:stockChart|c:radarChart|c:scatterChart|c:pieChart|c:pie3DChart|c:doughnutChart|c:barChart|c:bar3DChart|c:ofPieChart|c:surfaceChart|c:surface3DChart|c:bubbleChart)+
    (c:valAx|c:catAx|c:dateAx|c:serAx)* c:dTable? c:spPr? c:extLst?
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
c:ser/c:marker = c:symbol? c:size? c:spPr? c:extLst?
c:ser/c:tx = (c:strRef|c:v)
c:serAx = c:axId c:scaling c:delete? c:axPos c:majorGridlines? c:minorGridlines? c:title? c:numFmt? c:majorTickMark?
    c:minorTickMark? c:tickLblPos? c:spPr? c:txPr? c:crossAx (c:crosses|c:crossesAt)? c:tickLblSkip? c:tickMarkSkip?
    c:extLst?
c:shape = nothing @ val=cone|coneToMax|box|cylinder|pyramid|pyramidToMax
c:size = nothing @ val=2..72
c:spPr = a:xfrm? (a:custGeom|a:prstGeom)? $fill? a:ln? $effect? a:scene3d? a:sp3d? a:extLst?
c:strCache = c:ptCount? c:pt* c:extLst?
c:strRef = c:f c:strCache? c:extLst?
c:symbol = nothing @ val!=circle|dash|diamond|dot|none|picture|plus|square|star|triangle|x|auto
c:tickLblPos = nothing @ val=high|low|nextTo|none
c:title = c:tx? c:layout? c:overlay? c:spPr? c:txPr? c:extLst?
c:title/c:tx = (c:strRef|c:rich)
c:valAx = c:axId c:scaling c:delete? c:axPos c:majorGridlines? c:minorGridlines? c:title? c:numFmt? c:majorTickMark?
    c:minorTickMark? c:tickLblPos? c:spPr? c:txPr? c:crossAx (c:crosses|c:crossesAt)? c:crossBetween? c:majorUnit?
    c:minorUnit? c:dispUnits? c:extLst?
c:view3D = c:rotX? c:hPercent? c:rotY? c:depthPercent? c:rAngAx? c:perspective? c:extLst?
c:xMode c:yMode = nothing @ val=edge|factor
`;
