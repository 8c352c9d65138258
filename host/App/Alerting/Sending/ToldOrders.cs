using Rota.Host.Accounting;
using Rota.Host.Runs;

namespace Rota.Host.Alerting;

// The orders of an account as 'rota now --account' lists them, if its owner lets alerts tell amounts. What keeps them from being made is told in
// their place: the alert itself must go out.
internal sealed record ToldOrders(AccountSheet? Sheet, IReadOnlyList<string> Lines)
{
    public static ToldOrders None { get; } = new(null, []);

    public static ToldOrders Of(AccountFile account, BacktestResult run, SignalSheet signal, PreparedRun prepared, DateTimeOffset now)
    {
        if (!account.AlertAmounts) return None;
        try
        {
            var sheet = AccountSheet.Of(AccountState.Read(account.Path), run, signal, prepared, now);
            return new(sheet, [.. AccountSheetText.Lines(sheet)]);
        }
        catch (InputException wrong)
        {
            return new(null, ["The orders of the account are not known:", .. wrong.Mistakes.Select(mistake => mistake.ToString())]);
        }
    }
}
