using System.Text.Json;

namespace Rota.Host.Sweeping;

// How a sweep differs from the one in its folder, in words.
internal static class PlanDifference
{
    // Null if the folder holds the same sweep.
    public static string? Of(SweepInput asked, SweepInput held)
    {
        var all = Parts(asked, held).ToList();
        return all.Count == 0 ? null : string.Join("; ", all);
    }

    private static IEnumerable<string> Parts(SweepInput asked, SweepInput held)
    {
        if (Differs(asked.Script, held.Script) || Differs(asked.Libraries, held.Libraries)) yield return "the script differs";
        foreach (var key in asked.Settings.Keys.Union(held.Settings.Keys))
        {
            var (now, then) = (asked.Settings.GetValueOrDefault(key, ""), held.Settings.GetValueOrDefault(key, ""));
            if (now != then) yield return $"{key} is {Shown(now)}, there {Shown(then)}";
        }

        if (Differs(asked.Parameters, held.Parameters)) yield return "other parameters are fixed";
        if (Differs(asked.Space, held.Space)) yield return $"the points differ ({Text(asked.Space)}, there {Text(held.Space)})";
        if (Differs(asked.Accounts, held.Accounts)) yield return $"the account is {Named(asked.Accounts)}, there {Named(held.Accounts)}";
        if (asked.PanelHash != held.PanelHash) yield return "the prices differ";
        foreach (var (name, now, then) in Versions(asked, held)) yield return $"{name} is {now}, there {then}";
        if (asked.KeepsReturns != held.KeepsReturns) yield return held.KeepsReturns ? "monthly returns are kept there" : "no monthly returns are kept there";
        if (Differs(asked.Columns, held.Columns)) yield return "the statistics differ";
    }

    private static IEnumerable<(string Name, string Now, string Then)> Versions(SweepInput asked, SweepInput held)
    {
        var (now, then) = (asked.Software.ToDictionary(each => each.Name, each => each.Version), held.Software.ToDictionary(each => each.Name, each => each.Version));
        return from name in now.Keys.Union(then.Keys)
               let pair = (name, now.GetValueOrDefault(name, "not used"), then.GetValueOrDefault(name, "not used"))
               where pair.Item2 != pair.Item3
               select pair;
    }

    private static string Text(PlannedSpace space) => string.Join(", ", space.Axes.Select(axis => axis.Values.Count == 1
        ? $"{axis.Parameter.Name} {axis.Parameter.TextOf(axis.Values[0])}"
        : $"{axis.Parameter.Name} {axis.Parameter.TextOf(axis.Values[0])} to {axis.Parameter.TextOf(axis.Values[^1])}")) +
        FormattableString.Invariant($": {space.Count:#,0} points");

    // Two of the same name have other terms.
    private static string Named(IReadOnlyList<PlannedAccount> accounts) => Shown(string.Join(", ", accounts.Select(account => $"{account.Name} ({account.Hash[..8]})")));

    private static string Shown(string text) => text.Length == 0 ? "not set" : text;

    // By content: lists of records are not equal by themselves.
    private static bool Differs<T>(T one, T other) =>
        JsonSerializer.Serialize(one, typeof(T), SweepFormats.Plain) != JsonSerializer.Serialize(other, typeof(T), SweepFormats.Plain);
}
