using System.Globalization;
using Rota.Host.Problems;
using Rota.Host.Settings;

namespace Rota.Host.Runs;

// Time and memory limits of a script.
internal sealed record ScriptLimits(TimeSpan Time, int Megabytes)
{
    private const int MostSeconds = 86_400;
    // The size of an idle worker, roughly.
    private const int LeastMegabytes = 128;
    private const int MostMegabytes = 1_048_576;

    public static ScriptLimits None { get; } = new(TimeSpan.MaxValue, MostMegabytes);

    public static ScriptLimits Of(EffectiveSettings settings, ProblemList mistakes)
    {
        var seconds = mistakes.Try(() => Require(settings[SettingKeys.TimeLimit]));
        var megabytes = mistakes.Try(() => Require(settings[SettingKeys.MemoryLimit]));
        return new(TimeSpan.FromSeconds(seconds), megabytes);
    }

    public static int Require(Setting setting)
    {
        var (least, most, unit) = setting.Key == SettingKeys.TimeLimit
            ? (1, MostSeconds, "seconds")
            : (LeastMegabytes, MostMegabytes, "megabytes");
        return int.TryParse(setting.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
            ? number
            : throw new InputException(setting.Wrong(string.Create(
                CultureInfo.InvariantCulture, $"is '{setting.Text}'; use whole {unit} from {least} to {most}.")));
    }
}
