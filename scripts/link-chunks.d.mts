interface Module {
  readonly path: string;
  readonly text: string;
}

export function linkChunks(modules: readonly Module[]): readonly Module[];
