/**
 * DrawingML (ECMA-376 Part 4, transitional: dml-main), the whole schema. See `grammar.ts`.
 */
export const DRAWING = `
a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:bgClr a:buClr a:clrFrom a:clrRepl a:clrTo a:contourClr
    a:dk1 a:dk2 a:extrusionClr a:fgClr a:folHlink a:highlight a:hlink a:lt1 a:lt2 = $color
a:ahLst = (a:ahXY|a:ahPolar)*
a:ahPolar = a:pos @ gdRefR minR maxR gdRefAng minAng maxAng
a:ahXY = a:pos @ gdRefX minX maxX gdRefY minY maxY
a:alpha a:hslClr/a:tint a:prstClr/a:tint a:schemeClr/a:tint a:scrgbClr/a:tint a:shade a:srgbClr/a:tint a:sysClr/a:tint
    = nothing @ val!=share
a:alphaBiLevel a:biLevel = nothing @ thresh!=share
a:alphaCeiling a:alphaFloor a:buClrTx a:buFontTx a:buNone a:buSzTx a:close a:comp a:gamma a:gray a:grayscl a:grpFill
    a:inv a:invGamma a:ln/a:bevel a:lnB/a:bevel a:lnBlToTr/a:bevel a:lnL/a:bevel a:lnR/a:bevel a:lnT/a:bevel
    a:lnTlToBr/a:bevel a:masterClrMapping a:noAutofit a:noFill a:round a:spAutoFit a:themeManager a:uFillTx
    a:uLn/a:bevel a:uLnTx = nothing
a:alphaInv a:solidFill = $color?
a:alphaModFix = nothing @ amt=percentage
a:alphaOff a:blue a:blueMod a:blueOff a:buSzPct a:green a:greenMod a:greenOff a:hslClr/a:alphaMod a:hslClr/a:lum
    a:hueMod a:lumMod a:lumOff a:prstClr/a:alphaMod a:prstClr/a:lum a:red a:redMod a:redOff a:sat a:satMod a:satOff
    a:schemeClr/a:alphaMod a:schemeClr/a:lum a:scrgbClr/a:alphaMod a:scrgbClr/a:lum a:srgbClr/a:alphaMod
    a:srgbClr/a:lum a:sysClr/a:alphaMod a:sysClr/a:lum = nothing @ val!=percentage
a:alphaOutset = nothing @ rad=position
a:alphaRepl = nothing @ a!=share
a:anchor = nothing @ x!=position y!=position z!=position
a:arcTo = nothing @ wR! hR! stAng! swAng!
a:audioCd = a:st a:end a:extLst?
a:audioFile a:videoFile = a:extLst? @ r:link! contentType
a:avLst a:gdLst = a:gd*
a:backdrop = a:anchor a:norm a:up a:extLst?
a:band1H a:band1V a:band2H a:band2V a:firstCol a:firstRow a:lastCol a:lastRow a:neCell a:nwCell a:seCell a:swCell
    a:wholeTbl = a:tcTxStyle? a:tcStyle?
a:bevelB a:bevelT a:cell3D/a:bevel = nothing @ w=size h=size
    prst=relaxedInset|circle|slope|cross|angle|softRound|convex|coolSlant|divot|riblet|hardEdge|artDeco
a:bgFillStyleLst a:fillStyleLst = $fill+
a:bldChart = nothing @ bld=allAtOnce|series|category|seriesEl|categoryEl animBg=bool
a:bldDgm = nothing @ bld=allAtOnce|one|lvlOne|lvlAtOnce rev=bool
a:blend = a:cont @ blend!=over|mult|screen|darken|lighten
a:blip =
    (a:alphaBiLevel|a:alphaCeiling|a:alphaFloor|a:alphaInv|a:alphaMod|a:alphaModFix|a:alphaRepl|a:biLevel|a:blur|a:clrChange|a:clrRepl|a:duotone|a:fillOverlay|a:grayscl|a:hsl|a:lum|a:tint)*
    a:extLst? @ r:embed r:link cstate=email|screen|print|hqprint|none
a:blip/a:alphaMod a:cont/a:alphaMod a:effectDag/a:alphaMod = a:cont
a:blip/a:lum a:cont/a:lum a:effectDag/a:lum = nothing @ bright=percentage contrast=percentage
a:blip/a:tint a:cont/a:tint a:effectDag/a:tint = nothing @ hue=0..21599999 amt=percentage
a:blipFill = a:blip? a:srcRect? (a:tile|a:stretch)? @ dpi=uint rotWithShape=bool
a:blur = nothing @ rad=size grow=bool
a:bodyPr = a:prstTxWarp? (a:noAutofit|a:normAutofit|a:spAutoFit)? a:scene3d? (a:sp3d|a:flatTx)? a:extLst? @ rot=int
    spcFirstLastPara=bool vertOverflow=overflow|ellipsis|clip horzOverflow=overflow|clip
    vert=horz|vert|vert270|wordArtVert|eaVert|mongolianVert|wordArtVertRtl wrap=none|square lIns=length tIns=length
    rIns=length bIns=length numCol=1..16 spcCol=0..2147483647 rtlCol=bool fromWordArt=bool anchor=t|ctr|b|just|dist
    anchorCtr=bool forceAA=bool upright=bool compatLnSpc=bool
a:bottom a:insideH a:insideV a:left a:right a:tl2br a:top a:tr2bl = (a:ln|a:lnRef)
a:br = a:rPr?
a:buAutoNum = nothing @
    type!=alphaLcParenBoth|alphaUcParenBoth|alphaLcParenR|alphaUcParenR|alphaLcPeriod|alphaUcPeriod|arabicParenBoth|arabicParenR|arabicPeriod|arabicPlain|romanLcParenBoth|romanUcParenBoth|romanLcParenR|romanUcParenR|romanLcPeriod|romanUcPeriod|circleNumDbPlain|circleNumWdBlackPlain|circleNumWdWhitePlain|arabicDbPeriod|arabicDbPlain|ea1ChsPeriod|ea1ChsPlain|ea1ChtPeriod|ea1ChtPlain|ea1JpnChsDbPeriod|ea1JpnKorPlain|ea1JpnKorPeriod|arabic1Minus|arabic2Minus|hebrew2Minus|thaiAlphaPeriod|thaiAlphaParenR|thaiAlphaParenBoth|thaiNumPeriod|thaiNumParenR|thaiNumParenBoth|hindiAlphaPeriod|hindiNumPeriod|hindiNumParenR|hindiAlpha1Period
    startAt=1..32767
a:buBlip = a:blip
a:buChar = nothing @ char!
a:buFont a:cs a:ea a:latin a:sym = nothing @ typeface! panose pitchFamily=-128..255 charset=-128..255
a:buSzPts = nothing @ val!=100..400000
a:camera = a:rot? @
    prst!=legacyObliqueTopLeft|legacyObliqueTop|legacyObliqueTopRight|legacyObliqueLeft|legacyObliqueFront|legacyObliqueRight|legacyObliqueBottomLeft|legacyObliqueBottom|legacyObliqueBottomRight|legacyPerspectiveTopLeft|legacyPerspectiveTop|legacyPerspectiveTopRight|legacyPerspectiveLeft|legacyPerspectiveFront|legacyPerspectiveRight|legacyPerspectiveBottomLeft|legacyPerspectiveBottom|legacyPerspectiveBottomRight|orthographicFront|isometricTopUp|isometricTopDown|isometricBottomUp|isometricBottomDown|isometricLeftUp|isometricLeftDown|isometricRightUp|isometricRightDown|isometricOffAxis1Left|isometricOffAxis1Right|isometricOffAxis1Top|isometricOffAxis2Left|isometricOffAxis2Right|isometricOffAxis2Top|isometricOffAxis3Left|isometricOffAxis3Right|isometricOffAxis3Bottom|isometricOffAxis4Left|isometricOffAxis4Right|isometricOffAxis4Bottom|obliqueTopLeft|obliqueTop|obliqueTopRight|obliqueLeft|obliqueRight|obliqueBottomLeft|obliqueBottom|obliqueBottomRight|perspectiveFront|perspectiveLeft|perspectiveRight|perspectiveAbove|perspectiveBelow|perspectiveAboveLeftFacing|perspectiveAboveRightFacing|perspectiveContrastingLeftFacing|perspectiveContrastingRightFacing|perspectiveHeroicLeftFacing|perspectiveHeroicRightFacing|perspectiveHeroicExtremeLeftFacing|perspectiveHeroicExtremeRightFacing|perspectiveRelaxed|perspectiveRelaxedModerately
    fov=0..10800000 zoom=percentage
a:cell3D = a:bevel a:lightRig? a:extLst? @
    prstMaterial=legacyMatte|legacyPlastic|legacyMetal|legacyWireframe|matte|plastic|metal|warmMatte|translucentPowder|powder|dkEdge|softEdge|clear|flat|softmetal
a:chExt a:xfrm/a:ext p:xfrm/a:ext = nothing @ cx!=size cy!=size
a:chOff a:off = nothing @ x!=position y!=position
a:chart = nothing @ seriesIdx=int categoryIdx=int bldStep!=category|ptInCategory|series|ptInSeries|allPts|gridLegend
a:clrChange = a:clrFrom a:clrTo @ useA=bool
a:clrMap a:overrideClrMapping = a:extLst? @ bg1!=slot tx1!=slot bg2!=slot tx2!=slot accent1!=slot accent2!=slot
    accent3!=slot accent4!=slot accent5!=slot accent6!=slot hlink!=slot folHlink!=slot
a:clrScheme = a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink
    a:extLst? @ name!
a:cont a:effectDag =
    (a:cont|a:effect|a:alphaBiLevel|a:alphaCeiling|a:alphaFloor|a:alphaInv|a:alphaMod|a:alphaModFix|a:alphaOutset|a:alphaRepl|a:biLevel|a:blend|a:blur|a:clrChange|a:clrRepl|a:duotone|a:fill|a:fillOverlay|a:glow|a:grayscl|a:hsl|a:innerShdw|a:lum|a:outerShdw|a:prstShdw|a:reflection|a:relOff|a:softEdge|a:tint|a:xfrm)*
    @ type=sib|tree name
a:cont/a:effect a:effectDag/a:effect = nothing @ ref!
a:cont/a:xfrm a:effectDag/a:xfrm = nothing @ sx=percentage sy=percentage kx=-5399999..5399999 ky=-5399999..5399999
    tx=position ty=position
a:cubicBezTo a:quadBezTo = a:pt+
a:custClr = $color @ name
a:custClrLst = a:custClr*
a:custDash = a:ds*
a:custGeom = a:avLst? a:gdLst? a:ahLst? a:cxnLst? a:rect? a:pathLst
a:cxn = a:pos @ ang!
a:cxnLst = a:cxn*
a:cxnSpLocks = a:extLst? @ noGrp=bool noSelect=bool noRot=bool noChangeAspect=bool noMove=bool noResize=bool
    noEditPoints=bool noAdjustHandles=bool noChangeArrowheads=bool noChangeShapeType=bool
a:defPPr a:lvl1pPr a:lvl2pPr a:lvl3pPr a:lvl4pPr a:lvl5pPr a:lvl6pPr a:lvl7pPr a:lvl8pPr a:lvl9pPr a:pPr = a:lnSpc?
    a:spcBef? a:spcAft? (a:buClrTx|a:buClr)? (a:buSzTx|a:buSzPct|a:buSzPts)? (a:buFontTx|a:buFont)?
    (a:buNone|a:buAutoNum|a:buChar|a:buBlip)? a:tabLst? a:defRPr? a:extLst? @ marL=0..51206400 marR=0..51206400
    lvl=0..8 indent=-51206400..51206400 algn=l|ctr|r|just|justLow|dist|thaiDist defTabSz=length rtl=bool eaLnBrk=bool
    fontAlgn=auto|t|ctr|base|b latinLnBrk=bool hangingPunct=bool
a:defRPr a:endParaRPr a:rPr = a:ln? $fill? $effect? a:highlight? (a:uLnTx|a:uLn)? (a:uFillTx|a:uFill)? a:latin? a:ea?
    a:cs? a:sym? a:hlinkClick? a:hlinkMouseOver? a:rtl? a:extLst? @ kumimoji=bool lang altLang sz=100..400000 b=bool
    i=bool
    u=none|words|sng|dbl|heavy|dotted|dottedHeavy|dash|dashHeavy|dashLong|dashLongHeavy|dotDash|dotDashHeavy|dotDotDash|dotDotDashHeavy|wavy|wavyHeavy|wavyDbl
    strike=noStrike|sngStrike|dblStrike kern=0..400000 cap=none|small|all spc=-400000..400000|measure normalizeH=bool
    baseline=percentage noProof=bool dirty=bool err=bool smtClean=bool smtId=uint bmk
a:dgm = nothing @ id=guid bldStep=sp|bg
a:ds = nothing @ d!=percentage sp!=percentage
a:duotone = $color+ @ xfr1 xfr2
a:effectLst = a:blur? a:fillOverlay? a:glow? a:innerShdw? a:outerShdw? a:prstShdw? a:reflection? a:softEdge?
a:effectRef a:fillRef a:lnRef = $color? @ idx!=uint
a:effectStyle = $effect a:scene3d? a:sp3d?
a:effectStyleLst = a:effectStyle+
a:end a:st = nothing @ track!=0..255 time=uint
a:endCxn a:stCxn = nothing @ id!=uint idx!=uint
a:extLst = a:ext*
a:extLst/a:ext a:graphicData = any @ uri!
a:extraClrScheme = a:clrScheme a:clrMap?
a:extraClrSchemeLst = a:extraClrScheme*
a:fill a:uFill = $fill
a:fillOverlay = $fill @ blend!=over|mult|screen|darken|lighten
a:fillRect a:fillToRect a:srcRect a:tileRect = nothing @ l=percentage t=percentage r=percentage b=percentage
a:flatTx = nothing @ z=position
a:fld = a:rPr? a:pPr? a:t? @ id!=guid type
a:fmtScheme = a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst @ name
a:font/a:font a:majorFont/a:font a:minorFont/a:font = nothing @ script! typeface!
a:fontRef = $color? @ idx!=major|minor|none
a:fontScheme = a:majorFont a:minorFont a:extLst? @ name!
a:gd = nothing @ name! fmla!
a:glow = $color @ rad=size
a:gradFill = a:gsLst? (a:lin|a:path)? a:tileRect? @ flip=none|x|y|xy rotWithShape=bool
a:gradFill/a:path = a:fillToRect? @ path=shape|circle|rect
a:graphic = a:graphicData
a:graphicFrameLocks = a:extLst? @ noGrp=bool noDrilldown=bool noSelect=bool noChangeAspect=bool noMove=bool
    noResize=bool
a:gridCol = a:extLst? @ w!=position
a:grpSpLocks = a:extLst? @ noGrp=bool noUngrp=bool noSelect=bool noRot=bool noChangeAspect=bool noMove=bool
    noResize=bool
a:gs = $color @ pos!=share
a:gsLst = a:gs+
a:headEnd a:tailEnd = nothing @ type=none|triangle|stealth|diamond|oval|arrow w=sm|med|lg len=sm|med|lg
a:header a:t a:tableStyleId = text
a:headers = a:header*
a:hlinkClick a:hlinkHover a:hlinkMouseOver = a:snd? a:extLst? @ r:id invalidUrl action tgtFrame tooltip history=bool
    highlightClick=bool endSnd=bool
a:hsl = nothing @ hue=0..21599999 sat=percentage lum=percentage
a:hslClr = $colorChange* @ hue!=0..21599999 sat!=percentage lum!=percentage
a:hue = nothing @ val!=0..21599999
a:hueOff = nothing @ val!=int
a:innerShdw = $color @ blurRad=size dist=size dir=0..21599999
a:lightRig = a:rot? @
    rig!=legacyFlat1|legacyFlat2|legacyFlat3|legacyFlat4|legacyNormal1|legacyNormal2|legacyNormal3|legacyNormal4|legacyHarsh1|legacyHarsh2|legacyHarsh3|legacyHarsh4|threePt|balanced|soft|harsh|flood|contrasting|morning|sunrise|sunset|chilly|freezing|flat|twoPt|glow|brightRoom
    dir!=tl|t|tr|l|r|bl|b|br
a:lin = nothing @ ang=0..21599999 scaled=bool
a:ln a:lnB a:lnBlToTr a:lnL a:lnR a:lnT a:lnTlToBr a:uLn = $lineFill? (a:prstDash|a:custDash)?
    (a:round|a:bevel|a:miter)? a:headEnd? a:tailEnd? a:extLst? @ w=0..20116800 cap=rnd|sq|flat
    cmpd=sng|dbl|thickThin|thinThick|tri algn=ctr|in
a:lnDef a:spDef a:txDef = a:spPr a:bodyPr a:lstStyle a:style? a:extLst?
a:lnSpc a:spcAft a:spcBef = (a:spcPct|a:spcPts)
a:lnStyleLst = a:ln+
a:lnTo a:moveTo = a:pt
a:lstStyle = a:defPPr? a:lvl1pPr? a:lvl2pPr? a:lvl3pPr? a:lvl4pPr? a:lvl5pPr? a:lvl6pPr? a:lvl7pPr? a:lvl8pPr?
    a:lvl9pPr? a:extLst?
a:majorFont a:minorFont a:tcTxStyle/a:font = a:latin a:ea a:cs a:font* a:extLst?
a:miter = nothing @ lim=percentage
a:norm a:up = nothing @ dx!=position dy!=position dz!=position
a:normAutofit = nothing @ fontScale=1000..100000|percent lnSpcReduction=0..13200000|percent
a:objectDefaults = a:spDef? a:lnDef? a:txDef? a:extLst?
a:outerShdw = $color @ blurRad=size dist=size dir=0..21599999 sx=percentage sy=percentage kx=-5399999..5399999
    ky=-5399999..5399999 algn=tl|t|tr|l|ctr|r|bl|b|br rotWithShape=bool
a:p = a:pPr? (a:r|a:br|a:fld)* a:endParaRPr?
a:pathLst = a:path*
a:pathLst/a:path = (a:close|a:moveTo|a:lnTo|a:arcTo|a:quadBezTo|a:cubicBezTo)* @ w=size h=size
    fill=none|norm|lighten|lightenLess|darken|darkenLess stroke=bool extrusionOk=bool
a:pattFill = a:fgClr? a:bgClr? @ prst
a:picLocks = a:extLst? @ noGrp=bool noSelect=bool noRot=bool noChangeAspect=bool noMove=bool noResize=bool
    noEditPoints=bool noAdjustHandles=bool noChangeArrowheads=bool noChangeShapeType=bool noCrop=bool
a:pos a:pt = nothing @ x! y!
a:prstClr = $colorChange* @
    val!=aliceBlue|antiqueWhite|aqua|aquamarine|azure|beige|bisque|black|blanchedAlmond|blue|blueViolet|brown|burlyWood|cadetBlue|chartreuse|chocolate|coral|cornflowerBlue|cornsilk|crimson|cyan|darkBlue|darkCyan|darkGoldenrod|darkGray|darkGrey|darkGreen|darkKhaki|darkMagenta|darkOliveGreen|darkOrange|darkOrchid|darkRed|darkSalmon|darkSeaGreen|darkSlateBlue|darkSlateGray|darkSlateGrey|darkTurquoise|darkViolet|dkBlue|dkCyan|dkGoldenrod|dkGray|dkGrey|dkGreen|dkKhaki|dkMagenta|dkOliveGreen|dkOrange|dkOrchid|dkRed|dkSalmon|dkSeaGreen|dkSlateBlue|dkSlateGray|dkSlateGrey|dkTurquoise|dkViolet|deepPink|deepSkyBlue|dimGray|dimGrey|dodgerBlue|firebrick|floralWhite|forestGreen|fuchsia|gainsboro|ghostWhite|gold|goldenrod|gray|grey|green|greenYellow|honeydew|hotPink|indianRed|indigo|ivory|khaki|lavender|lavenderBlush|lawnGreen|lemonChiffon|lightBlue|lightCoral|lightCyan|lightGoldenrodYellow|lightGray|lightGrey|lightGreen|lightPink|lightSalmon|lightSeaGreen|lightSkyBlue|lightSlateGray|lightSlateGrey|lightSteelBlue|lightYellow|ltBlue|ltCoral|ltCyan|ltGoldenrodYellow|ltGray|ltGrey|ltGreen|ltPink|ltSalmon|ltSeaGreen|ltSkyBlue|ltSlateGray|ltSlateGrey|ltSteelBlue|ltYellow|lime|limeGreen|linen|magenta|maroon|medAquamarine|medBlue|medOrchid|medPurple|medSeaGreen|medSlateBlue|medSpringGreen|medTurquoise|medVioletRed|mediumAquamarine|mediumBlue|mediumOrchid|mediumPurple|mediumSeaGreen|mediumSlateBlue|mediumSpringGreen|mediumTurquoise|mediumVioletRed|midnightBlue|mintCream|mistyRose|moccasin|navajoWhite|navy|oldLace|olive|oliveDrab|orange|orangeRed|orchid|paleGoldenrod|paleGreen|paleTurquoise|paleVioletRed|papayaWhip|peachPuff|peru|pink|plum|powderBlue|purple|red|rosyBrown|royalBlue|saddleBrown|salmon|sandyBrown|seaGreen|seaShell|sienna|silver|skyBlue|slateBlue|slateGray|slateGrey|snow|springGreen|steelBlue|tan|teal|thistle|tomato|turquoise|violet|wheat|white|whiteSmoke|yellow|yellowGreen
a:prstDash = nothing @
    val=solid|dot|dash|lgDash|dashDot|lgDashDot|lgDashDotDot|sysDash|sysDot|sysDashDot|sysDashDotDot
a:prstGeom a:prstTxWarp = a:avLst? @ prst!
a:prstShdw = $color @
    prst!=shdw1|shdw2|shdw3|shdw4|shdw5|shdw6|shdw7|shdw8|shdw9|shdw10|shdw11|shdw12|shdw13|shdw14|shdw15|shdw16|shdw17|shdw18|shdw19|shdw20
    dist=size dir=0..21599999
a:quickTimeFile = a:extLst? @ r:link!
a:r = a:rPr? a:t
a:rect = nothing @ l! t! r! b!
a:reflection = nothing @ blurRad=size stA=share stPos=share endA=share endPos=share dist=size dir=0..21599999
    fadeDir=0..21599999 sx=percentage sy=percentage kx=-5399999..5399999 ky=-5399999..5399999
    algn=tl|t|tr|l|ctr|r|bl|b|br rotWithShape=bool
a:relOff = nothing @ tx=percentage ty=percentage
a:rot = nothing @ lat!=0..21599999 lon!=0..21599999 rev!=0..21599999
a:rtl = nothing @ val=bool|on|off
a:scene3d = a:camera a:lightRig a:backdrop? a:extLst?
a:schemeClr = $colorChange* @
    val!=bg1|tx1|bg2|tx2|accent1|accent2|accent3|accent4|accent5|accent6|hlink|folHlink|phClr|dk1|lt1|dk2|lt2
a:scrgbClr = $colorChange* @ r!=percentage g!=percentage b!=percentage
a:snd a:wavAudioFile = nothing @ r:embed! name builtIn=bool
a:softEdge = nothing @ rad!=size
a:sp3d = a:bevelT? a:bevelB? a:extrusionClr? a:contourClr? a:extLst? @ z=position extrusionH=size contourW=size
    prstMaterial=legacyMatte|legacyPlastic|legacyMetal|legacyWireframe|matte|plastic|metal|warmMatte|translucentPowder|powder|dkEdge|softEdge|clear|flat|softmetal
a:spLocks = a:extLst? @ noGrp=bool noSelect=bool noRot=bool noChangeAspect=bool noMove=bool noResize=bool
    noEditPoints=bool noAdjustHandles=bool noChangeArrowheads=bool noChangeShapeType=bool noTextEdit=bool
a:spPr = a:xfrm? (a:custGeom|a:prstGeom)? $fill? a:ln? $effect? a:scene3d? a:sp3d? a:extLst? @ bwMode
a:spPr/a:xfrm c:spPr/a:xfrm p:spPr/a:xfrm = a:off? a:ext? @ rot=int flipH=bool flipV=bool
a:spcPct = nothing @ val!=0..13200000|percent
a:spcPts = nothing @ val!=0..158400
a:srgbClr = $colorChange* @ val!=hex
a:stretch = a:fillRect?
a:style = a:lnRef a:fillRef a:effectRef a:fontRef
a:sx a:sy = nothing @ n!=int64 d!=int64
a:sysClr = $colorChange* @
    val!=scrollBar|background|activeCaption|inactiveCaption|menu|window|windowFrame|menuText|windowText|captionText|activeBorder|inactiveBorder|appWorkspace|highlight|highlightText|btnFace|btnShadow|grayText|btnText|inactiveCaptionText|btnHighlight|3dDkShadow|3dLight|infoText|infoBk|hotLight|gradientActiveCaption|gradientInactiveCaption|menuHighlight|menuBar
    lastClr=hex
a:tab = nothing @ pos=length algn=l|ctr|r|dec
a:tabLst = a:tab*
a:tableStyle a:tblStyle = a:tblBg? a:wholeTbl? a:band1H? a:band2H? a:band1V? a:band2V? a:lastCol? a:firstCol?
    a:lastRow? a:seCell? a:swCell? a:firstRow? a:neCell? a:nwCell? a:extLst? @ styleId!=guid styleName!
a:tbl = a:tblPr? a:tblGrid a:tr*
a:tblBg = (a:fill|a:fillRef)? (a:effect|a:effectRef)?
a:tblBg/a:effect = $effect
a:tblGrid = a:gridCol*
a:tblPr = $fill? $effect? (a:tableStyle|a:tableStyleId)? a:extLst? @ rtl=bool firstRow=bool firstCol=bool lastRow=bool
    lastCol=bool bandRow=bool bandCol=bool
a:tblStyleLst = a:tblStyle* @ def!=guid
a:tc = a:txBody? a:tcPr? a:extLst? @ rowSpan=int gridSpan=int hMerge=bool vMerge=bool id
a:tcBdr = a:left? a:right? a:top? a:bottom? a:insideH? a:insideV? a:tl2br? a:tr2bl? a:extLst?
a:tcPr = a:lnL? a:lnR? a:lnT? a:lnB? a:lnTlToBr? a:lnBlToTr? a:cell3D? $fill? a:headers? a:extLst? @ marL=length
    marR=length marT=length marB=length vert=horz|vert|vert270|wordArtVert|eaVert|mongolianVert|wordArtVertRtl
    anchor=t|ctr|b|just|dist anchorCtr=bool horzOverflow=overflow|clip
a:tcStyle = a:tcBdr? (a:fill|a:fillRef)? a:cell3D?
a:tcTxStyle = (a:font|a:fontRef)? $color? a:extLst? @ b=on|off|def i=on|off|def
a:theme = a:themeElements a:objectDefaults? a:extraClrSchemeLst? a:custClrLst? a:extLst? @ name
a:themeElements = a:clrScheme a:fontScheme a:fmtScheme a:extLst?
a:themeOverride = a:clrScheme? a:fontScheme? a:fmtScheme?
a:tile = nothing @ tx=position ty=position sx=percentage sy=percentage flip=none|x|y|xy algn=tl|t|tr|l|ctr|r|bl|b|br
a:tr = a:tc* a:extLst? @ h!=position
a:txBody = a:bodyPr a:lstStyle? a:p+
p:grpSpPr/a:xfrm = a:off? a:ext? a:chOff? a:chExt? @ rot=int flipH=bool flipV=bool
`;
