using System.Globalization;

namespace Rota.Accounts;

// Mistakes of a user in the terms of a taxable account.
internal static class TaxMistakes
{
    public static IEnumerable<Mistake> Of(TaxTerms terms)
    {
        foreach (var (name, rate) in Rates(terms).Where(each => each.Rate is < 0 or > 1))
            yield return Told($"The rate {name} is {rate}. Use a part of 1: 0.15 for 15 %.");
        if (terms.LossLimit < 0) yield return Told($"lossLimit is {terms.LossLimit}. Use dollars, 0 or more.");
        if (terms.PayOn is { } on && !IsEveryYear(on))
            yield return Told($"payOn {on.Month:00}-{on.Day:00} is not a day of every year. Use month and day, 04-15, or \"atSale\".");
        foreach (var fund in terms.Identical.SelectMany(funds => funds.Distinct()).GroupBy(fund => fund).Where(fund => fund.Count() > 1))
            yield return Told($"{fund.Key} is in two lists of identical funds. Join them into one.");
    }

    public static Mistake NoQualifiedShare(Asset fund, DateOnly day) => new(
        $"{fund} paid a dividend on {day:O}, and its qualifiedShare is missing. "
        + "Give the part of its dividends that may be qualified, from 0 to 1; the fund company publishes it each year.");

    public static Mistake NoShares(Asset fund, DateOnly day) =>
        Told($"{fund} paid a distribution on {day:O}, and the account held no shares before that day. Check the rows of {fund} in the history.");

    public static Mistake NoDistributions(Asset fund) => new(
        $"{fund} has no prices without its distributions, which a taxable account needs: adjusted prices hide what is taxed. "
        + "Use a feed that has both, such as csv:DIR+dividends=DIR or lean:DIR.");

    private static IEnumerable<(string Name, decimal Rate)> Rates(TaxTerms terms) =>
    [
        ("shortTerm", terms.ShortTerm), ("longTerm", terms.LongTerm), ("qualified", terms.Qualified), ("ordinary", terms.Ordinary),
        .. terms.LongTermOf.Select(fund => ($"longTerm of {fund.Key}", fund.Value)),
        .. terms.QualifiedShareOf.Select(fund => ($"qualifiedShare of {fund.Key}", fund.Value)),
    ];

    // 2023 is not a leap year.
    private static bool IsEveryYear((int Month, int Day) on) =>
        on is { Month: >= 1 and <= 12, Day: >= 1 } && on.Day <= DateTime.DaysInMonth(2023, on.Month);

    private static Mistake Told(FormattableString text) => new(text.ToString(CultureInfo.InvariantCulture));
}
