namespace Rota.Tests;

// A row of a file: its asset if each asset has its own rows, whether it has the flaw, and whether it has no price.
internal readonly record struct ShapedRow(DateOnly Day, string Asset, bool IsFlawed = false, bool IsBlank = false);
