using System.Text.Json;

namespace Rota.Host.Accounting;

// What is known of a plan or fund company: the keys of an account that say it, where that was read, and on which day.
internal sealed record KnownPlan(string Name, string Account, IReadOnlyList<string> Notes, string Source, string Read)
{
    public static IReadOnlyList<KnownPlan> All { get; } = Of(AccountResource.Plans);

    private static List<KnownPlan> Of(string text)
    {
        using var json = JsonDocument.Parse(text);
        return
        [
            .. json.RootElement.EnumerateArray().Select(plan => new KnownPlan(
                plan.GetProperty("name").GetString()!, plan.GetProperty("account").GetRawText(),
                [.. plan.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!)],
                plan.GetProperty("source").GetString()!, plan.GetProperty("read").GetString()!)),
        ];
    }
}
