using System.Text;

namespace Rota.Host.Accounting;

// Known plans, with the lines to copy into an account.
internal static class PlansText
{
    public const string Changes = "Plans change their rules. Take these values as a start, and check each against your plan's own document.";

    public static byte[] Of(IReadOnlyList<KnownPlan> plans)
    {
        var lines = new List<string>();
        foreach (var plan in plans)
        {
            lines.Add(plan.Name);
            lines.AddRange(Members(plan.Account).Select(line => $"    {line}"));
            lines.AddRange(plan.Notes.Select(note => $"  {note}"));
            lines.AddRange([$"  Source: {plan.Source}; read {plan.Read}.", ""]);
        }

        lines.Add(Changes);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
    }

    // Without the braces of the object: its members go into that of the account.
    private static IEnumerable<string> Members(string json) =>
        json[1..^1].Trim().Split('\n').Select((line, i) => i == 0 ? line : $"  {line.Trim()}");
}
