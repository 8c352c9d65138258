namespace Rota.Engine;

// The note on what a run owes and has paid for it.
internal static class LoanNote
{
    public static string Of(Loan loan, DateOnly first, DateOnly last, double equity, bool cashEarns, double spread)
    {
        var owed = loan.Amount >= 0.005
            ? $"{Trace.Money(loan.Amount)} is owed on {PanelBuilder.Text(last)}, {Trace.Percent(loan.Amount / equity)} of the equity"
            : $"nothing is owed on {PanelBuilder.Text(last)}";
        var why = cashEarns ? $"the cash rate and {Trace.Percent(spread)}" : "the spread alone, because cash earns nothing in this run";
        var perYear = double.IsNaN(loan.InterestPerYear) ? "" : $", {Trace.Money(loan.InterestPerYear)} a year";
        return $"Loan: {owed}, at {Trace.Percent(loan.Rate)} a year ({why}); interest since {PanelBuilder.Text(first)} " +
               $"is {Trace.Money(loan.Interest)}{perYear}.";
    }
}
