using Rota.Host.Foundation;

namespace Rota.Host.Sweeping;

// The JSON of a plan: compact where it is hashed or compared, indented for people.
internal static class SweepFormats
{
    public static SweepPlanJson Plain { get; } = new(StrictJson.Options(SweepPlanJson.Default.Options));

    public static SweepPlanJson Indented { get; } = new(StrictJson.Options(SweepPlanJson.Default.Options, isIndented: true));
}
