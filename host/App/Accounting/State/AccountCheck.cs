using Rota.Host.Foundation;

namespace Rota.Host.Accounting;

// Everything that is wrong with an account's files, and a line for each file that is good.
internal sealed record AccountCheck(IReadOnlyList<string> Good, IReadOnlyList<string> Notes, IReadOnlyList<Mistake> Mistakes)
{
    public static AccountCheck Of(string path)
    {
        var (file, wrong) = AccountReader.Read(path);
        var mistakes = wrong.ToList();
        if (file is null || mistakes.Count > 0) return new([], [], mistakes);
        List<string> good = [$"{Path.GetFileName(file.Path)}: ok"];
        if (IsToCome(file) is { } hint)
        {
            mistakes.AddRange(History(file, good));
            return new(good, [hint], mistakes);
        }

        var state = AccountState.Read(file, mistakes);
        if (state is null) return new(good, [], mistakes);
        good.Add($"{Path.GetFileName(state.Holdings.Path)}: ok, {Count.Of(state.Holdings.Funds.Count, "fund")}{(state.Holdings.AsOf is { } day ? $", as of {day:O}" : "")}");
        if (state.History is { } history) good.Add($"{Path.GetFileName(file.History)}: ok, {Count.Of(history.Count, "row")}");
        mistakes.AddRange(StateChecks.Of(state, [.. file.Account.Funds.Keys]));
        return new(good, AccountNotes.Of(state), mistakes);
    }

    // An account is written before the first export is imported.
    private static string? IsToCome(AccountFile file) => file.Holdings.Path is null
        ? "The account names no 'holdings', so it can be used in backtests alone."
        : File.Exists(file.Holdings.Path) ? null
        : $"{Path.GetFileName(file.Holdings.Path)} does not exist yet: 'rota account import EXPORT.csv' writes it.";

    private static IReadOnlyList<Mistake> History(AccountFile file, List<string> good)
    {
        if (file.History is not { } path) return [];
        try
        {
            var rows = HistoryFile.Read(path);
            _ = HistoryBook.Of(rows, path);
            good.Add($"{Path.GetFileName(path)}: ok, {Count.Of(rows.Count, "row")}");
            return [];
        }
        catch (InputException wrong)
        {
            return wrong.Mistakes;
        }
    }
}
