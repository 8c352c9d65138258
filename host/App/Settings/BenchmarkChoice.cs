namespace Rota.Host.Settings;

// What a run is compared with: 60/40, an asset, a script, or nothing. Nobody asked for a default; where it cannot be had the result says so.
internal sealed record BenchmarkChoice(string Text, bool IsDefault)
{
    public const string SixtyForty = "60/40";
    public const string None = "none";

    public bool IsNone => Text == None;

    public bool IsScript => Text.EndsWith(".csx", StringComparison.OrdinalIgnoreCase);

    // The benchmark as a strategy, where it is no script.
    public Strategy Strategy => Text == SixtyForty
        ? Dsl.Hold(("SPY", 0.6), ("IEF", 0.4)).Every(Dsl.MonthEnd).Named("60 % SPY, 40 % IEF")
        : Dsl.Hold((new Asset(Text), 1.0)).Every(Dsl.Never).Named(Text);

    public static BenchmarkChoice Of(Setting setting)
    {
        var choice = new BenchmarkChoice(setting.Text, setting.IsDefault);
        if (choice.IsScript) return choice with { Text = setting.Rooted(setting.Text) };
        if (choice.IsNone) return choice;
        try
        {
            _ = choice.Strategy;
            return choice;
        }
        catch (ArgumentException wrong)
        {
            throw new InputException(setting.Wrong(
                $"is '{setting.Text}'; write {SixtyForty}, an asset, a script, or {None}. {wrong.Message}"));
        }
    }
}
