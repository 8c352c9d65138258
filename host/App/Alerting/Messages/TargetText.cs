using System.Globalization;

namespace Rota.Host.Alerting;

// A target that was told before, as weights print theirs.
internal static class TargetText
{
    public static string Of(IReadOnlyDictionary<string, double> target) => target.Count == 0
        ? "cash"
        : string.Join(", ", target.Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Key} {each.Value * 100:0.##} %")));
}
