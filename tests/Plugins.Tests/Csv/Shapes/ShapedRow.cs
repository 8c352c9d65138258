namespace Rota.Tests;

// A row of a file: whose it is where each asset has rows of its own, whether it is the one with the flaw, and whether it has no price.
internal readonly record struct ShapedRow(DateOnly Day, string Asset, bool IsFlawed = false, bool IsBlank = false);
