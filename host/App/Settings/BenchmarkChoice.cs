namespace Rota.Host.Settings;

// The comparison for a run: 60/40, an asset, a script, a fixed mix of the run's own assets, or none. If the default benchmark is
// unavailable, the result says so instead of failing.
internal sealed record BenchmarkChoice(string Text, bool IsDefault)
{
    public const string SixtyForty = "60/40";
    public const string None = "none";
    public const string EqualWeight = "equal-weight";
    public const string AverageWeight = "average-weight";

    public bool IsNone => Text == None;

    public bool IsScript => Text.EndsWith(".csx", StringComparison.OrdinalIgnoreCase);

    public bool IsAsset => !IsNone && !IsScript && !IsOwnMix && Text != SixtyForty;

    // True if it depends on the strategy or its run.
    public bool IsOwnMix => Text is EqualWeight or AverageWeight;

    // The benchmark as a strategy, unless it is a script or a mix of the run's own assets.
    public Strategy Strategy => Text == SixtyForty
        ? Dsl.Hold(("SPY", 0.6), ("IEF", 0.4)).Every(Dsl.MonthEnd).Named("60 % SPY, 40 % IEF")
        : Dsl.Hold((new Asset(Text), 1.0)).Every(Dsl.Never).Named(Text);

    // 60-40, 60:40, None: a choice that differs by its signs or its case.
    private static string? Similar(string text) => Array.Find([SixtyForty, None, EqualWeight, AverageWeight],
        choice => choice != text && Letters(choice).Equals(Letters(text), StringComparison.OrdinalIgnoreCase));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    public static BenchmarkChoice Of(Setting setting)
    {
        var choice = new BenchmarkChoice(setting.Text, setting.IsDefault);
        if (choice.IsScript) return choice with { Text = setting.Rooted(setting.Text) };
        if (choice.IsNone || choice.IsOwnMix) return choice;
        if (Similar(choice.Text) is { } meant) throw new InputException(setting.Wrong($"is '{choice.Text}'; did you mean {meant}?"));
        try
        {
            _ = choice.Strategy;
            return choice;
        }
        catch (ArgumentException wrong)
        {
            throw new InputException(setting.Wrong(
                $"is '{setting.Text}'; use {SixtyForty}, an asset, a script, {EqualWeight}, {AverageWeight} or {None}. {wrong.Message}"));
        }
    }
}
