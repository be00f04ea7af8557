/** Content types, relationships (ECMA-376 Part 2) and the vectors of document properties (Part 1). See `grammar.ts`. */
export const PACKAGE = `
ct:Default = nothing @ Extension! ContentType!
ct:Override = nothing @ ContentType! PartName!
ct:Types = (ct:Default|ct:Override)*
rel:Relationship = nothing @ TargetMode=External|Internal Target! Type! Id!
rel:Relationships = rel:Relationship*
vt:variant =
    (vt:variant|vt:vector|vt:array|vt:blob|vt:oblob|vt:empty|vt:null|vt:i1|vt:i2|vt:i4|vt:i8|vt:int|vt:ui1|vt:ui2|vt:ui4|vt:ui8|vt:uint|vt:r4|vt:r8|vt:decimal|vt:lpstr|vt:lpwstr|vt:bstr|vt:date|vt:filetime|vt:bool|vt:cy|vt:error|vt:stream|vt:ostream|vt:storage|vt:ostorage|vt:vstream|vt:clsid)
vt:vector =
    (vt:variant|vt:i1|vt:i2|vt:i4|vt:i8|vt:ui1|vt:ui2|vt:ui4|vt:ui8|vt:r4|vt:r8|vt:lpstr|vt:lpwstr|vt:bstr|vt:date|vt:filetime|vt:bool|vt:cy|vt:error|vt:clsid)+
    @ baseType!=variant|i1|i2|i4|i8|ui1|ui2|ui4|ui8|r4|r8|lpstr|lpwstr|bstr|date|filetime|bool|cy|error|clsid
    size!=uint
`;
