namespace Rota.Tests.Sweeping;

// Parameters as a script declares them.
internal static class Declared
{
    public static Parameter Fast { get; } = new("fast", 20, 20, 5, 60, 5, IsWhole: true);

    public static Parameter Slow { get; } = new("slow", 120, 120, 60, 250, 10, IsWhole: true);

    public static Parameter Share { get; } = new("share", 0.5, 0.5, 0, 1, 0.1, IsWhole: false);

    public static Parameter Half { get; } = new("half", 1, 1, 0, 1, 1, IsWhole: true) { Labels = ["false", "true"] };

    public static Parameter Index { get; } = new("index", 0, 0, 0, 2, 1, IsWhole: true) { Labels = ["SPY", "IVV", "QQQ"] };

    public static IReadOnlyList<Parameter> All { get; } = [Fast, Slow, Share, Half, Index];
}
