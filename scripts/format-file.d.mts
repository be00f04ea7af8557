export declare function formatFile(file: string): void;
