using Rota.Accounts;

namespace Rota.Host.Accounting;

// Reads flows of single days: Date,Amount; above 0 is paid in.
internal static class FlowFile
{
    public static IReadOnlyList<Flow> Read(string path)
    {
        var table = AccountTable.Read(path, row => row.Find("Date") >= 0 && row.Find("Amount") >= 0, "the columns Date and Amount");
        var (date, amount) = (table.Header.Find("Date"), table.Header.Find("Amount"));
        var flows = new List<Flow>();
        var mistakes = new List<Mistake>();
        foreach (var row in table.Rows)
        {
            var day = DayCell.Read(row[date]);
            if (day is null) mistakes.Add(table.Wrong(row, $"'{row[date]}' is not a day; use {DayCell.Format}."));
            var isNumber = AmountText.TryRead(row[amount], out var dollars);
            if (!isNumber || dollars is null or 0 || !AmountText.IsWholeCents(dollars.Value))
                mistakes.Add(table.Wrong(row, $"'{row[amount]}' is not an amount; use dollars, such as 1000 to pay in or -500 to withdraw."));
            else if (day is { } known) flows.Add(new(known, dollars.Value));
        }

        return mistakes.Count == 0 ? flows : throw new InputException(mistakes);
    }
}
