using Microsoft.CodeAnalysis;

namespace Rota.Host.Scripting;

// An unknown schedule: suggests the nearest one and lists all.
internal static class ScheduleAdvice
{
    public const string Type = "Rota.Schedule";

    private const int LeastPrefix = 2;

    public static string Hint(Finding found, string? name)
    {
        var schedules = found.WordsThatGive(Type);
        var all = $"schedules: {string.Join(", ", schedules.Select(WordText.Of))}";
        return name is not null && Nearest(name, schedules) is { } nearest ? $"did you mean {WordText.Of(nearest)}? {all}" : all;
    }

    // Compares prefixes: monthly, month end and months all mean MonthEnd.
    private static ISymbol? Nearest(string name, IReadOnlyList<ISymbol> schedules)
    {
        var word = string.Concat(name.Where(char.IsLetter));
        var nearest = schedules.MaxBy(schedule => Shared(word, schedule.Name));
        return nearest is not null && Shared(word, nearest.Name) >= LeastPrefix ? nearest : null;
    }

    private static int Shared(string a, string b)
    {
        var count = 0;
        while (count < a.Length && count < b.Length && char.ToUpperInvariant(a[count]) == char.ToUpperInvariant(b[count])) count++;
        return count;
    }
}
