/**
 * PresentationML (ECMA-376 Part 4, transitional: pml), as far as we, pptxgenjs and most decks use it. See `grammar.ts`.
 */
export const PRESENTATION = `
p:bgPr = $fill $effect? p:extLst? @ shadeToTitle=bool
p:bgRef = $color? @ idx!=uint
p:blipFill = a:blip? a:srcRect? (a:tile|a:stretch)? @ dpi=uint rotWithShape=bool
p:bodyStyle p:defaultTextStyle p:notesStyle p:otherStyle p:titleStyle = a:defPPr? a:lvl1pPr? a:lvl2pPr? a:lvl3pPr?
    a:lvl4pPr? a:lvl5pPr? a:lvl6pPr? a:lvl7pPr? a:lvl8pPr? a:lvl9pPr? a:extLst?
p:cNvGraphicFramePr = a:graphicFrameLocks? a:extLst?
p:cNvGrpSpPr = a:grpSpLocks? a:extLst?
p:cNvPicPr = a:picLocks? a:extLst? @ preferRelativeResize=bool
p:cNvPr = a:hlinkClick? a:hlinkHover? a:extLst? @ id!=uint name! hidden=bool
p:cNvSpPr = a:spLocks? a:extLst? @ txBox=bool
p:cSld = p:bg? p:spTree p:custDataLst? p:controls? p:extLst?
p:cSld/p:bg = (p:bgPr|p:bgRef)
p:cSld/p:extLst p:nvPr/p:extLst p:presentation/p:extLst p:sp/p:extLst = p:ext*
p:cSldViewPr = p:cViewPr p:guideLst? @ snapToGrid=bool snapToObjects=bool showGuides=bool
p:cViewPr = p:scale p:origin @ varScale=bool
p:clrMap = a:extLst? @ bg1!=slot tx1!=slot bg2!=slot tx2!=slot accent1!=slot accent2!=slot accent3!=slot accent4!=slot
    accent5!=slot accent6!=slot hlink!=slot folHlink!=slot
p:clrMapOvr = (a:masterClrMapping|a:overrideClrMapping)
p:custData p:tags = nothing @ r:id!
p:custDataLst = p:custData* p:tags?
p:cxnSp = p:nvCxnSpPr p:spPr p:style? p:extLst?
p:ext = any @ uri!
p:graphicFrame = p:nvGraphicFramePr p:xfrm a:graphic p:extLst?
p:gridSpacing p:notesSz = nothing @ cx!=size cy!=size
p:grpSp p:spTree = p:nvGrpSpPr p:grpSpPr (p:sp|p:grpSp|p:graphicFrame|p:cxnSp|p:pic|p:contentPart)* p:extLst?
p:grpSpPr = a:xfrm? $fill? $effect? a:scene3d? a:extLst?
p:guideLst = p:guide*
p:hf = p:extLst? @ sldNum=bool hdr=bool ftr=bool dt=bool
p:normalViewPr = p:restoredLeft p:restoredTop p:extLst? @ showOutlineIcons=bool snapVertSplitter=bool
    vertBarState=minimized|restored|maximized horzBarState=minimized|restored|maximized preferSingleView=bool
p:notes = p:cSld p:clrMapOvr? p:extLst? @ showMasterSp=bool showMasterPhAnim=bool
p:notesMaster = p:cSld p:clrMap p:hf? p:notesStyle? p:extLst?
p:notesMasterId = p:extLst? @ r:id!
p:notesMasterIdLst = p:notesMasterId?
p:notesTextViewPr = p:cViewPr p:extLst?
p:nvCxnSpPr = p:cNvPr p:cNvCxnSpPr p:nvPr
p:nvGraphicFramePr = p:cNvPr p:cNvGraphicFramePr p:nvPr
p:nvGrpSpPr = p:cNvPr p:cNvGrpSpPr p:nvPr
p:nvPicPr = p:cNvPr p:cNvPicPr p:nvPr
p:nvPr = p:ph? (a:audioCd|a:wavAudioFile|a:audioFile|a:videoFile|a:quickTimeFile)? p:custDataLst? p:extLst? @
    isPhoto=bool userDrawn=bool
p:nvSpPr = p:cNvPr p:cNvSpPr p:nvPr
p:origin = nothing @ x!=position y!=position
p:ph = p:extLst? @ type=title|body|ctrTitle|subTitle|dt|sldNum|ftr|hdr|obj|chart|tbl|clipArt|dgm|media|sldImg|pic
    orient=horz|vert sz=full|half|quarter idx=uint hasCustomPrompt=bool
p:pic = p:nvPicPr p:blipFill p:spPr p:style? p:extLst?
p:presentation = p:sldMasterIdLst? p:notesMasterIdLst? p:handoutMasterIdLst? p:sldIdLst? p:sldSz? p:notesSz
    p:smartTags? p:embeddedFontLst? p:custShowLst? p:photoAlbum? p:custDataLst? p:kinsoku? p:defaultTextStyle?
    p:modifyVerifier? p:extLst? @ serverZoom=percentage firstSlideNum=int showSpecialPlsOnTitleSld=bool rtl=bool
    removePersonalInfoOnSave=bool compatMode=bool strictFirstAndLastChars=bool embedTrueTypeFonts=bool
    saveSubsetFonts=bool autoCompressPictures=bool bookmarkIdSeed=1..2147483647 conformance=strict|transitional
p:presentationPr = p:htmlPubPr? p:webPr? p:prnPr? p:showPr? p:clrMru? p:extLst?
p:restoredLeft p:restoredTop = nothing @ sz!=share autoAdjust=bool
p:scale = a:sx a:sy
p:sld = p:cSld p:clrMapOvr? p:transition? p:timing? p:extLst? @ showMasterSp=bool showMasterPhAnim=bool show=bool
p:sldId = p:extLst? @ id!=256..2147483647 r:id!
p:sldIdLst = p:sldId*
p:sldLayout = p:cSld p:clrMapOvr? p:transition? p:timing? p:hf? p:extLst? @ showMasterSp=bool showMasterPhAnim=bool
    preserve=bool userDrawn=bool
p:sldLayoutId p:sldMasterId = p:extLst? @ id=2147483648..4294967295 r:id!
p:sldLayoutIdLst = p:sldLayoutId*
p:sldMaster = p:cSld p:clrMap p:sldLayoutIdLst? p:transition? p:timing? p:hf? p:txStyles? p:extLst? @ preserve=bool
p:sldMasterIdLst = p:sldMasterId*
p:sldSz = nothing @ cx!=914400..51206400 cy!=914400..51206400
    type=screen4x3|letter|A4|35mm|overhead|banner|custom|ledger|A3|B4ISO|B5ISO|B4JIS|B5JIS|hagakiCard|screen16x9|screen16x10
p:slideViewPr = p:cSldViewPr p:extLst?
p:sp = p:nvSpPr p:spPr p:style? p:txBody? p:extLst? @ useBgFill=bool
p:spPr = a:xfrm? (a:custGeom|a:prstGeom)? $fill? a:ln? $effect? a:scene3d? a:sp3d? a:extLst?
p:style = a:lnRef a:fillRef a:effectRef a:fontRef
p:txBody = a:bodyPr a:lstStyle? a:p+
p:txStyles = p:titleStyle? p:bodyStyle? p:otherStyle? p:extLst?
p:viewPr = p:normalViewPr? p:slideViewPr? p:outlineViewPr? p:notesTextViewPr? p:sorterViewPr? p:notesViewPr?
    p:gridSpacing? p:extLst? @
    lastView=sldView|sldMasterView|notesView|handoutView|notesMasterView|outlineView|sldSorterView|sldThumbnailView
    showComments=bool
p:xfrm = a:off? a:ext? @ rot=int flipH=bool flipV=bool
`;
