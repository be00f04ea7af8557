/**
 * DrawingML (ECMA-376 Part 4, transitional: dml-main), as far as we, pptxgenjs and most decks use it. See `grammar.ts`.
 */
export const DRAWING = `
a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:buClr a:dk1 a:dk2 a:folHlink a:hlink a:lt1 a:lt2 =
    $color
a:ahLst = (a:ahXY|a:ahPolar)*
a:alpha a:shade a:schemeClr/a:tint = nothing @ val!=share
a:avLst a:gdLst = a:gd*
a:bgFillStyleLst a:fillStyleLst = $fill+
a:blip =
    (a:alphaBiLevel|a:alphaCeiling|a:alphaFloor|a:alphaInv|a:alphaMod|a:alphaModFix|a:alphaRepl|a:biLevel|a:blur|a:clrChange|a:clrRepl|a:duotone|a:fillOverlay|a:grayscl|a:hsl|a:lum|a:tint)*
    a:extLst? @ cstate=email|screen|print|hqprint|none
a:bodyPr = a:prstTxWarp? (a:noAutofit|a:normAutofit|a:spAutoFit)? a:scene3d? (a:sp3d|a:flatTx)? a:extLst? @ rot=int
    spcFirstLastPara=bool vertOverflow=overflow|ellipsis|clip horzOverflow=overflow|clip
    vert=horz|vert|vert270|wordArtVert|eaVert|mongolianVert|wordArtVertRtl wrap=none|square lIns=length tIns=length
    rIns=length bIns=length numCol=1..16 spcCol=0..2147483647 rtlCol=bool fromWordArt=bool anchor=t|ctr|b|just|dist
    anchorCtr=bool forceAA=bool upright=bool compatLnSpc=bool
a:bottom a:insideH a:insideV a:left a:right a:top = (a:ln|a:lnRef)
a:br = a:rPr?
a:buAutoNum = nothing @ startAt=1..32767
a:buChar = nothing @ char!
a:buFont a:cs a:ea a:latin = nothing @ typeface!
a:buNone a:close a:masterClrMapping a:noFill a:round = nothing
a:buSzPct a:lumMod a:lumOff a:satMod = nothing @ val!=percentage
a:chExt a:xfrm/a:ext p:xfrm/a:ext = nothing @ cx!=size cy!=size
a:chOff a:off = nothing @ x!=position y!=position
a:clrScheme = a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink
    a:extLst? @ name!
a:cubicBezTo = a:pt+
a:custGeom = a:avLst? a:gdLst? a:ahLst? a:cxnLst? a:rect? a:pathLst
a:cxnLst = a:cxn*
a:defPPr a:lvl1pPr a:lvl2pPr a:lvl3pPr a:lvl4pPr a:lvl5pPr a:lvl6pPr a:lvl7pPr a:lvl8pPr a:lvl9pPr a:pPr = a:lnSpc?
    a:spcBef? a:spcAft? (a:buClrTx|a:buClr)? (a:buSzTx|a:buSzPct|a:buSzPts)? (a:buFontTx|a:buFont)?
    (a:buNone|a:buAutoNum|a:buChar|a:buBlip)? a:tabLst? a:defRPr? a:extLst? @ marL=0..51206400 marR=0..51206400
    lvl=0..8 indent=-51206400..51206400 algn=l|ctr|r|just|justLow|dist|thaiDist defTabSz=length rtl=bool eaLnBrk=bool
    fontAlgn=auto|t|ctr|base|b latinLnBrk=bool hangingPunct=bool
a:defRPr a:endParaRPr a:rPr = a:ln? $fill? $effect? a:highlight? (a:uLnTx|a:uLn)? (a:uFillTx|a:uFill)? a:latin? a:ea?
    a:cs? a:sym? a:hlinkClick? a:hlinkMouseOver? a:rtl? a:extLst? @ kumimoji=bool sz=100..400000 b=bool i=bool
    u=none|words|sng|dbl|heavy|dotted|dottedHeavy|dash|dashHeavy|dashLong|dashLongHeavy|dotDash|dotDashHeavy|dotDotDash|dotDotDashHeavy|wavy|wavyHeavy|wavyDbl
    strike=noStrike|sngStrike|dblStrike kern=0..400000 cap=none|small|all spc=-400000..400000|measure normalizeH=bool
    baseline=percentage noProof=bool dirty=bool err=bool smtClean=bool smtId=uint
a:effectLst = a:blur? a:fillOverlay? a:glow? a:innerShdw? a:outerShdw? a:prstShdw? a:reflection? a:softEdge?
a:effectRef a:fillRef a:lnRef = $color? @ idx!=uint
a:effectStyle = $effect a:scene3d? a:sp3d?
a:effectStyleLst = a:effectStyle+
a:extLst = a:ext*
a:extLst/a:ext a:graphicData = any @ uri!
a:extraClrSchemeLst = a:extraClrScheme*
a:fillRect a:srcRect = nothing @ l=percentage t=percentage r=percentage b=percentage
a:fld = a:rPr? a:pPr? a:t? @ id!=guid
a:fmtScheme = a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst
a:fontRef = $color? @ idx!=major|minor|none
a:fontScheme = a:majorFont a:minorFont a:extLst? @ name!
a:gd = nothing @ name! fmla!
a:glow = $color @ rad=size
a:gradFill = a:gsLst? (a:lin|a:path)? a:tileRect? @ flip=none|x|y|xy rotWithShape=bool
a:graphic = a:graphicData
a:graphicFrameLocks = a:extLst? @ noGrp=bool noDrilldown=bool noSelect=bool noChangeAspect=bool noMove=bool
    noResize=bool
a:gridCol = a:extLst? @ w!=position
a:gs = $color @ pos!=share
a:gsLst = a:gs+
a:headEnd a:tailEnd = nothing @ type=none|triangle|stealth|diamond|oval|arrow w=sm|med|lg len=sm|med|lg
a:hlinkClick = a:snd? a:extLst? @ history=bool highlightClick=bool endSnd=bool
a:innerShdw = $color @ blurRad=size dist=size dir=0..21599999
a:lin = nothing @ ang=0..21599999 scaled=bool
a:ln a:lnB a:lnL a:lnR a:lnT = $lineFill? (a:prstDash|a:custDash)? (a:round|a:bevel|a:miter)? a:headEnd? a:tailEnd?
    a:extLst? @ w=0..20116800 cap=rnd|sq|flat cmpd=sng|dbl|thickThin|thinThick|tri algn=ctr|in
a:lnSpc a:spcBef = (a:spcPct|a:spcPts)
a:lnStyleLst = a:ln+
a:lnTo a:moveTo = a:pt
a:lstStyle = a:defPPr? a:lvl1pPr? a:lvl2pPr? a:lvl3pPr? a:lvl4pPr? a:lvl5pPr? a:lvl6pPr? a:lvl7pPr? a:lvl8pPr?
    a:lvl9pPr? a:extLst?
a:majorFont a:minorFont = a:latin a:ea a:cs a:font* a:extLst?
a:majorFont/a:font a:minorFont/a:font = nothing @ script! typeface!
a:miter = nothing @ lim=0..2147483647|percent
a:normAutofit = nothing @ fontScale=1000..100000|percent lnSpcReduction=0..13200000|percent
a:objectDefaults = a:spDef? a:lnDef? a:txDef? a:extLst?
a:outerShdw = $color @ blurRad=size dist=size dir=0..21599999 sx=percentage sy=percentage kx=-5399999..5399999
    ky=-5399999..5399999 algn=tl|t|tr|l|ctr|r|bl|b|br rotWithShape=bool
a:p = a:pPr? (a:r|a:br|a:fld)* a:endParaRPr?
a:pathLst = a:path*
a:pathLst/a:path = (a:close|a:moveTo|a:lnTo|a:arcTo|a:quadBezTo|a:cubicBezTo)* @ w=size h=size
    fill=none|norm|lighten|lightenLess|darken|darkenLess stroke=bool extrusionOk=bool
a:picLocks = a:extLst? @ noGrp=bool noSelect=bool noRot=bool noChangeAspect=bool noMove=bool noResize=bool
    noEditPoints=bool noAdjustHandles=bool noChangeArrowheads=bool noChangeShapeType=bool noCrop=bool
a:prstClr = $colorChange*
a:prstDash = nothing @
    val=solid|dot|dash|lgDash|dashDot|lgDashDot|lgDashDotDot|sysDash|sysDot|sysDashDot|sysDashDotDot
a:prstGeom = a:avLst?
a:pt = nothing @ x! y!
a:r = a:rPr? a:t
a:rect = nothing @ l! t! r! b!
a:schemeClr = $colorChange* @
    val!=bg1|tx1|bg2|tx2|accent1|accent2|accent3|accent4|accent5|accent6|hlink|folHlink|phClr|dk1|lt1|dk2|lt2
a:scrgbClr = $colorChange* @ r!=percentage g!=percentage b!=percentage
a:solidFill = $color?
a:spLocks = a:extLst? @ noGrp=bool noSelect=bool noRot=bool noChangeAspect=bool noMove=bool noResize=bool
    noEditPoints=bool noAdjustHandles=bool noChangeArrowheads=bool noChangeShapeType=bool noTextEdit=bool
a:spcPct = nothing @ val!=0..13200000|percent
a:spcPts = nothing @ val!=0..158400
a:srgbClr = $colorChange* @ val!=hex
a:stretch = a:fillRect?
a:sx a:sy = nothing @ n!=int d!=int
a:sysClr = $colorChange* @
    val!=scrollBar|background|activeCaption|inactiveCaption|menu|window|windowFrame|menuText|windowText|captionText|activeBorder|inactiveBorder|appWorkspace|highlight|highlightText|btnFace|btnShadow|grayText|btnText|inactiveCaptionText|btnHighlight|3dDkShadow|3dLight|infoText|infoBk|hotLight|gradientActiveCaption|gradientInactiveCaption|menuHighlight|menuBar
    lastClr=hex
a:tab = nothing @ pos=length algn=l|ctr|r|dec
a:tabLst = a:tab*
a:tbl = a:tblPr? a:tblGrid a:tr*
a:tblGrid = a:gridCol*
a:tblPr = $fill? $effect? (a:tableStyle|a:tableStyleId)? a:extLst? @ rtl=bool firstRow=bool firstCol=bool lastRow=bool
    lastCol=bool bandRow=bool bandCol=bool
a:tblStyle = a:tblBg? a:wholeTbl? a:band1H? a:band2H? a:band1V? a:band2V? a:lastCol? a:firstCol? a:lastRow? a:seCell?
    a:swCell? a:firstRow? a:neCell? a:nwCell? a:extLst? @ styleId!=guid styleName!
a:tblStyleLst = a:tblStyle* @ def!=guid
a:tc = a:txBody? a:tcPr? a:extLst? @ rowSpan=int gridSpan=int hMerge=bool vMerge=bool
a:tcBdr = a:left? a:right? a:top? a:bottom? a:insideH? a:insideV? a:tl2br? a:tr2bl? a:extLst?
a:tcPr = a:lnL? a:lnR? a:lnT? a:lnB? a:lnTlToBr? a:lnBlToTr? a:cell3D? $fill? a:headers? a:extLst? @ marL=length
    marR=length marT=length marB=length vert=horz|vert|vert270|wordArtVert|eaVert|mongolianVert|wordArtVertRtl
    anchor=t|ctr|b|just|dist anchorCtr=bool horzOverflow=overflow|clip
a:tcStyle = a:tcBdr? (a:fill|a:fillRef)? a:cell3D?
a:tcStyle/a:fill = $fill
a:tcTxStyle = (a:font|a:fontRef)? $color? a:extLst? @ b=on|off|def i=on|off|def
a:theme = a:themeElements a:objectDefaults? a:extraClrSchemeLst? a:custClrLst? a:extLst?
a:themeElements = a:clrScheme a:fontScheme a:fmtScheme a:extLst?
a:tile = nothing @ tx=position ty=position sx=percentage sy=percentage flip=none|x|y|xy algn=tl|t|tr|l|ctr|r|bl|b|br
a:tr = a:tc* a:extLst? @ h!=position
a:txBody = a:bodyPr a:lstStyle? a:p+
a:wholeTbl = a:tcTxStyle? a:tcStyle?
p:grpSpPr/a:xfrm = a:off? a:ext? a:chOff? a:chExt? @ rot=int flipH=bool flipV=bool
p:spPr/a:xfrm = a:off? a:ext? @ rot=int flipH=bool flipV=bool
`;
