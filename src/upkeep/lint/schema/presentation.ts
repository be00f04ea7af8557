/**
 * PresentationML (ECMA-376 Part 4, transitional: pml), the whole schema. See `grammar.ts`.
 */
export const PRESENTATION = `
p:anim = p:cBhvr p:tavLst? @ by from to calcmode=discrete|lin|fmla valueType=str|num|clr
p:animClr = p:cBhvr p:by? p:from? p:to? @ clrSpc=rgb|hsl dir=cw|ccw
p:animClr/p:by = (p:rgb|p:hsl)
p:animClr/p:from p:animClr/p:to p:clrVal p:penClr = $color
p:animEffect = p:cBhvr p:progress? @ transition=in|out|none filter prLst
p:animMotion = p:cBhvr p:by? p:from? p:to? p:rCtr? @ origin=parent|layout path pathEditMode=relative|fixed rAng=int
    ptsTypes
p:animMotion/p:by p:animMotion/p:from p:animMotion/p:to p:animScale/p:by p:animScale/p:from p:animScale/p:to p:rCtr =
    nothing @ x!=percentage y!=percentage
p:animRot = p:cBhvr @ by=int from=int to=int
p:animScale = p:cBhvr p:by? p:from? p:to? @ zoomContents=bool
p:attrName p:text = text
p:attrNameLst = p:attrName+
p:audio = p:cMediaNode @ isNarration=bool
p:bgPr = $fill $effect? p:extLst? @ shadeToTitle=bool
p:bgPr/p:extLst p:cSld/p:extLst p:cmAuthor/p:extLst p:control/p:extLst p:custShow/p:extLst p:embed/p:extLst
    p:handoutMasterId/p:extLst p:htmlPubPr/p:extLst p:link/p:extLst p:normalViewPr/p:extLst p:notesMasterId/p:extLst
    p:notesTextViewPr/p:extLst p:notesViewPr/p:extLst p:nvPr/p:extLst p:outlineViewPr/p:extLst p:photoAlbum/p:extLst
    p:presentation/p:extLst p:presentationPr/p:extLst p:prnPr/p:extLst p:showPr/p:extLst p:sldId/p:extLst
    p:sldLayoutId/p:extLst p:sldMasterId/p:extLst p:sldSyncPr/p:extLst p:slideViewPr/p:extLst p:sorterViewPr/p:extLst
    p:txStyles/p:extLst p:viewPr/p:extLst p:webPr/p:extLst = p:ext*
p:bgRef = $color? @ idx!=uint
p:bldAsOne p:circle p:diamond p:dissolve p:endSnd p:newsflash p:plus p:present p:random p:sldAll p:sldTgt p:spTgt/p:bg
    p:wedge = nothing
p:bldDgm = nothing @ spid!=uint grpId!=uint uiExpand=bool
    bld=whole|depthByNode|depthByBranch|breadthByNode|breadthByLvl|cw|cwIn|cwOut|ccw|ccwIn|ccwOut|inByRing|outByRing|up|down|allAtOnce|cust
p:bldGraphic = (p:bldAsOne|p:bldSub) @ spid!=uint grpId!=uint uiExpand=bool
p:bldLst = (p:bldP|p:bldDgm|p:bldOleChart|p:bldGraphic)+
p:bldOleChart = nothing @ spid!=uint grpId!=uint uiExpand=bool bld=allAtOnce|series|category|seriesEl|categoryEl
    animBg=bool
p:bldP = p:tmplLst? @ spid!=uint grpId!=uint uiExpand=bool build=allAtOnce|p|cust|whole bldLvl=uint animBg=bool
    autoUpdateAnimBg=bool rev=bool advAuto=uint|indefinite
p:bldSub = (a:bldDgm|a:bldChart)
p:blinds p:checker p:comb p:randomBar = nothing @ dir=horz|vert
p:blipFill = a:blip? a:srcRect? (a:tile|a:stretch)? @ dpi=uint rotWithShape=bool
p:bodyStyle p:defaultTextStyle p:notesStyle p:otherStyle p:titleStyle = a:defPPr? a:lvl1pPr? a:lvl2pPr? a:lvl3pPr?
    a:lvl4pPr? a:lvl5pPr? a:lvl6pPr? a:lvl7pPr? a:lvl8pPr? a:lvl9pPr? a:extLst?
p:bold p:boldItalic p:contentPart p:custData p:italic p:regular p:smartTags p:tags = nothing @ r:id!
p:boolVal = nothing @ val!=bool
p:browse = nothing @ showScrollbar=bool
p:cBhvr = p:cTn p:tgtEl p:attrNameLst? @ additive=base|sum|repl|mult|none accumulate=none|always xfrmType=pt|img from
    to by rctx override=normal|childStyle
p:cMediaNode = p:cTn p:tgtEl @ vol=share mute=bool numSld=uint showWhenStopped=bool
p:cNvCxnSpPr = a:cxnSpLocks? a:stCxn? a:endCxn? a:extLst?
p:cNvGraphicFramePr = a:graphicFrameLocks? a:extLst?
p:cNvGrpSpPr = a:grpSpLocks? a:extLst?
p:cNvPicPr = a:picLocks? a:extLst? @ preferRelativeResize=bool
p:cNvPr = a:hlinkClick? a:hlinkHover? a:extLst? @ id!=uint name! descr hidden=bool title
p:cNvSpPr = a:spLocks? a:extLst? @ txBox=bool
p:cSld = p:bg? p:spTree p:custDataLst? p:controls? p:extLst? @ name
p:cSld/p:bg = (p:bgPr|p:bgRef) @ bwMode
p:cSldViewPr = p:cViewPr p:guideLst? @ snapToGrid=bool snapToObjects=bool showGuides=bool
p:cTn = p:stCondLst? p:endCondLst? p:endSync? p:iterate? p:childTnLst? p:subTnLst? @ id=uint presetID=int
    presetClass=entr|exit|emph|path|verb|mediacall presetSubtype=int dur=uint|indefinite repeatCount=uint|indefinite
    repeatDur=uint|indefinite spd=percentage accel=share decel=share autoRev=bool restart=always|whenNotActive|never
    fill=remove|freeze|hold|transition syncBehavior=canSlip|locked tmFilter evtFilter display=bool
    masterRel=sameClick|lastClick|nextClick bldLvl=int grpId=uint afterEffect=bool
    nodeType=clickEffect|withEffect|afterEffect|mainSeq|interactiveSeq|clickPar|withGroup|afterGroup|tmRoot
    nodePh=bool
p:cViewPr = p:scale p:origin @ varScale=bool
p:charRg p:pRg p:sldRg = nothing @ st!=uint end!=uint
p:childTnLst p:subTnLst p:tnLst =
    (p:par|p:seq|p:excl|p:anim|p:animClr|p:animEffect|p:animMotion|p:animRot|p:animScale|p:cmd|p:set|p:audio|p:video)+
p:clrMap = a:extLst? @ bg1!=slot tx1!=slot bg2!=slot tx2!=slot accent1!=slot accent2!=slot accent3!=slot accent4!=slot
    accent5!=slot accent6!=slot hlink!=slot folHlink!=slot
p:clrMapOvr = (a:masterClrMapping|a:overrideClrMapping)
p:clrMru = $color*
p:cm = p:pos p:text p:extLst? @ authorId!=uint dt idx!=uint
p:cm/p:extLst p:cxnSp/p:extLst p:graphicFrame/p:extLst p:grpSp/p:extLst p:handoutMaster/p:extLst p:hf/p:extLst
    p:notes/p:extLst p:notesMaster/p:extLst p:ph/p:extLst p:pic/p:extLst p:sld/p:extLst p:sldLayout/p:extLst
    p:sldMaster/p:extLst p:sp/p:extLst p:spTree/p:extLst p:timing/p:extLst p:transition/p:extLst = p:ext* @ mod=bool
p:cmAuthor = p:extLst? @ id!=uint name! initials! lastIdx!=uint clrIdx!=uint
p:cmAuthorLst = p:cmAuthor*
p:cmLst = p:cm*
p:cmd = p:cBhvr @ type=evt|call|verb cmd
p:cond p:endSync = (p:tgtEl|p:tn|p:rtn)? @
    evt=onBegin|onEnd|begin|end|onClick|onDblClick|onMouseOver|onMouseOut|onNext|onPrev|onStopAudio
    delay=uint|indefinite
p:control = p:extLst? p:pic? @ spid name showAsIcon=bool r:id imgW=0..2147483647 imgH=0..2147483647
p:controls = p:control*
p:cover p:pull = nothing @ dir=l|u|r|d|lu|ru|ld|rd
p:custDataLst = p:custData* p:tags?
p:custShowLst = p:custShow*
p:custShowLst/p:custShow = p:sldLst p:extLst? @ name! id!=uint
p:cut p:fade = nothing @ thruBlk=bool
p:cxnSp = p:nvCxnSpPr p:spPr p:style? p:extLst?
p:embed = p:extLst? @ followColorScheme=none|full|textAndBackground
p:embeddedFont = p:font p:regular? p:bold? p:italic? p:boldItalic?
p:embeddedFontLst = p:embeddedFont*
p:endCondLst p:nextCondLst p:prevCondLst p:stCondLst = p:cond+
p:excl p:par = p:cTn
p:ext = any @ uri!
p:fltVal = nothing @ val!=number
p:font = nothing @ typeface! panose pitchFamily=-128..255 charset=-128..255
p:graphicEl = (a:dgm|a:chart)
p:graphicFrame = p:nvGraphicFramePr p:xfrm a:graphic p:extLst? @ bwMode
p:gridSpacing p:notesSz = nothing @ cx!=size cy!=size
p:grpSp p:spTree = p:nvGrpSpPr p:grpSpPr (p:sp|p:grpSp|p:graphicFrame|p:cxnSp|p:pic|p:contentPart)* p:extLst?
p:grpSpPr = a:xfrm? $fill? $effect? a:scene3d? a:extLst? @ bwMode
p:guide = nothing @ orient=horz|vert pos=length
p:guideLst = p:guide*
p:handoutMaster = p:cSld p:clrMap p:hf? p:extLst?
p:handoutMasterId p:notesMasterId = p:extLst? @ r:id!
p:handoutMasterIdLst = p:handoutMasterId?
p:hf = p:extLst? @ sldNum=bool hdr=bool ftr=bool dt=bool
p:hsl = nothing @ h!=int s!=percentage l!=percentage
p:htmlPubPr = (p:sldAll|p:sldRg|p:custShow) p:extLst? @ showSpeakerNotes=bool target title r:id!
p:htmlPubPr/p:custShow p:showPr/p:custShow = nothing @ id!=uint
p:inkTgt p:subSp = nothing @ spid!
p:intVal = nothing @ val!=int
p:iterate = (p:tmAbs|p:tmPct) @ type=el|wd|lt backwards=bool
p:kinsoku = nothing @ lang invalStChars! invalEndChars!
p:kiosk = nothing @ restart=uint
p:link = p:extLst? @ updateAutomatic=bool
p:modifyVerifier = nothing @ algorithmName hashValue saltValue spinValue=uint cryptProviderType cryptAlgorithmClass
    cryptAlgorithmType cryptAlgorithmSid=uint spinCount=uint saltData hashData cryptProvider algIdExt=uint
    algIdExtSource cryptProviderTypeExt=uint cryptProviderTypeExtSource
p:normalViewPr = p:restoredLeft p:restoredTop p:extLst? @ showOutlineIcons=bool snapVertSplitter=bool
    vertBarState=minimized|restored|maximized horzBarState=minimized|restored|maximized preferSingleView=bool
p:notes = p:cSld p:clrMapOvr? p:extLst? @ showMasterSp=bool showMasterPhAnim=bool
p:notesMaster = p:cSld p:clrMap p:hf? p:notesStyle? p:extLst?
p:notesMasterIdLst = p:notesMasterId?
p:notesTextViewPr = p:cViewPr p:extLst?
p:notesViewPr p:slideViewPr = p:cSldViewPr p:extLst?
p:nvCxnSpPr = p:cNvPr p:cNvCxnSpPr p:nvPr
p:nvGraphicFramePr = p:cNvPr p:cNvGraphicFramePr p:nvPr
p:nvGrpSpPr = p:cNvPr p:cNvGrpSpPr p:nvPr
p:nvPicPr = p:cNvPr p:cNvPicPr p:nvPr
p:nvPr = p:ph? (a:audioCd|a:wavAudioFile|a:audioFile|a:videoFile|a:quickTimeFile)? p:custDataLst? p:extLst? @
    isPhoto=bool userDrawn=bool
p:nvSpPr = p:cNvPr p:cNvSpPr p:nvPr
p:oleChartEl = nothing @ type!=gridLegend|series|category|ptInSeries|ptInCategory lvl=uint
p:oleObj = (p:embed|p:link) p:pic? @ spid name showAsIcon=bool r:id imgW=0..2147483647 imgH=0..2147483647 progId
p:origin p:pos = nothing @ x!=position y!=position
p:outlineViewPr = p:cViewPr p:sldLst? p:extLst?
p:ph = p:extLst? @ type=title|body|ctrTitle|subTitle|dt|sldNum|ftr|hdr|obj|chart|tbl|clipArt|dgm|media|sldImg|pic
    orient=horz|vert sz=full|half|quarter idx=uint hasCustomPrompt=bool
p:photoAlbum = p:extLst? @ bw=bool showCaptions=bool layout=fitToSlide|1pic|2pic|4pic|1picTitle|2picTitle|4picTitle
    frame=frameStyle1|frameStyle2|frameStyle3|frameStyle4|frameStyle5|frameStyle6|frameStyle7
p:pic = p:nvPicPr p:blipFill p:spPr p:style? p:extLst?
p:presentation = p:sldMasterIdLst? p:notesMasterIdLst? p:handoutMasterIdLst? p:sldIdLst? p:sldSz? p:notesSz
    p:smartTags? p:embeddedFontLst? p:custShowLst? p:photoAlbum? p:custDataLst? p:kinsoku? p:defaultTextStyle?
    p:modifyVerifier? p:extLst? @ serverZoom=percentage firstSlideNum=int showSpecialPlsOnTitleSld=bool rtl=bool
    removePersonalInfoOnSave=bool compatMode=bool strictFirstAndLastChars=bool embedTrueTypeFonts=bool
    saveSubsetFonts=bool autoCompressPictures=bool bookmarkIdSeed=1..2147483647 conformance=strict|transitional
p:presentationPr = p:htmlPubPr? p:webPr? p:prnPr? p:showPr? p:clrMru? p:extLst?
p:prnPr = p:extLst? @ prnWhat=slides|handouts1|handouts2|handouts3|handouts4|handouts6|handouts9|notes|outline
    clrMode=bw|gray|clr hiddenSlides=bool scaleToFitPaper=bool frameSlides=bool
p:progress p:set/p:to p:val = (p:boolVal|p:intVal|p:fltVal|p:strVal|p:clrVal)
p:push p:wipe = nothing @ dir=l|u|r|d
p:restoredLeft p:restoredTop = nothing @ sz!=share autoAdjust=bool
p:rgb = nothing @ r!=percentage g!=percentage b!=percentage
p:rtn = nothing @ val!=first|last|all
p:scale = a:sx a:sy
p:seq = p:cTn p:prevCondLst? p:nextCondLst? @ concurrent=bool prevAc=none|skipTimed nextAc=none|seek
p:set = p:cBhvr p:to?
p:showPr = (p:present|p:browse|p:kiosk)? (p:sldAll|p:sldRg|p:custShow)? p:penClr? p:extLst? @ loop=bool
    showNarration=bool showAnimation=bool useTimings=bool
p:sld = p:cSld p:clrMapOvr? p:transition? p:timing? p:extLst? @ showMasterSp=bool showMasterPhAnim=bool show=bool
p:sldId = p:extLst? @ id!=256..2147483647 r:id!
p:sldIdLst = p:sldId*
p:sldLayout = p:cSld p:clrMapOvr? p:transition? p:timing? p:hf? p:extLst? @ showMasterSp=bool showMasterPhAnim=bool
    matchingName
    type=title|tx|twoColTx|tbl|txAndChart|chartAndTx|dgm|chart|txAndClipArt|clipArtAndTx|titleOnly|blank|txAndObj|objAndTx|objOnly|obj|txAndMedia|mediaAndTx|objOverTx|txOverObj|txAndTwoObj|twoObjAndTx|twoObjOverTx|fourObj|vertTx|clipArtAndVertTx|vertTitleAndTx|vertTitleAndTxOverChart|twoObj|objAndTwoObj|twoObjAndObj|cust|secHead|twoTxTwoObj|objTx|picTx
    preserve=bool userDrawn=bool
p:sldLayoutId p:sldMasterId = p:extLst? @ id=2147483648..4294967295 r:id!
p:sldLayoutIdLst = p:sldLayoutId*
p:sldLst = p:sld*
p:sldLst/p:sld = nothing @ r:id! collapse=bool
p:sldMaster = p:cSld p:clrMap p:sldLayoutIdLst? p:transition? p:timing? p:hf? p:txStyles? p:extLst? @ preserve=bool
p:sldMasterIdLst = p:sldMasterId*
p:sldSyncPr = p:extLst? @ serverSldId! serverSldModifiedTime! clientInsertedTime!
p:sldSz = nothing @ cx!=914400..51206400 cy!=914400..51206400
    type=screen4x3|letter|A4|35mm|overhead|banner|custom|ledger|A3|B4ISO|B5ISO|B4JIS|B5JIS|hagakiCard|screen16x9|screen16x10
p:snd p:sndTgt = nothing @ r:embed! name builtIn=bool
p:sndAc = (p:stSnd|p:endSnd)
p:sorterViewPr = p:cViewPr p:extLst? @ showFormatting=bool
p:sp = p:nvSpPr p:spPr p:style? p:txBody? p:extLst? @ useBgFill=bool
p:spPr = a:xfrm? (a:custGeom|a:prstGeom)? $fill? a:ln? $effect? a:scene3d? a:sp3d? a:extLst? @ bwMode
p:spTgt = (p:bg|p:subSp|p:oleChartEl|p:txEl|p:graphicEl)? @ spid!=uint
p:split = nothing @ orient=horz|vert dir=out|in
p:stSnd = p:snd @ loop=bool
p:strVal = nothing @ val!
p:strips = nothing @ dir=lu|ru|ld|rd
p:style = a:lnRef a:fillRef a:effectRef a:fontRef
p:tag = nothing @ name! val!
p:tagLst = p:tag*
p:tav = p:val? @ tm=share|indefinite fmla
p:tavLst = p:tav*
p:tgtEl = (p:sldTgt|p:sndTgt|p:spTgt|p:inkTgt)
p:timing = p:tnLst? p:bldLst? p:extLst?
p:tmAbs = nothing @ val!=uint|indefinite
p:tmPct = nothing @ val!=percentage
p:tmpl = p:tnLst @ lvl=uint
p:tmplLst = p:tmpl*
p:tn = nothing @ val!=uint
p:transition =
    (p:blinds|p:checker|p:circle|p:dissolve|p:comb|p:cover|p:cut|p:diamond|p:fade|p:newsflash|p:plus|p:pull|p:push|p:random|p:randomBar|p:split|p:strips|p:wedge|p:wheel|p:wipe|p:zoom)?
    p:sndAc? p:extLst? @ spd=slow|med|fast advClick=bool advTm=uint
p:txBody = a:bodyPr a:lstStyle? a:p+
p:txEl = (p:charRg|p:pRg)?
p:txStyles = p:titleStyle? p:bodyStyle? p:otherStyle? p:extLst?
p:video = p:cMediaNode @ fullScrn=bool
p:viewPr = p:normalViewPr? p:slideViewPr? p:outlineViewPr? p:notesTextViewPr? p:sorterViewPr? p:notesViewPr?
    p:gridSpacing? p:extLst? @
    lastView=sldView|sldMasterView|notesView|handoutView|notesMasterView|outlineView|sldSorterView|sldThumbnailView
    showComments=bool
p:webPr = p:extLst? @ showAnimation=bool resizeGraphics=bool allowPng=bool relyOnVml=bool organizeInFolders=bool
    useLongFilenames=bool
    imgSz=544x376|640x480|720x512|800x600|1024x768|1152x882|1152x900|1280x1024|1600x1200|1800x1400|1920x1200 encoding
    clr=none|browser|presentationText|presentationAccent|whiteTextOnBlack|blackTextOnWhite
p:wheel = nothing @ spokes=uint
p:xfrm = a:off? a:ext? @ rot=int flipH=bool flipV=bool
p:zoom = nothing @ dir=out|in
`;
