using System.Globalization;
using Rota.Accounts;
using Rota.Host.Accounting;

namespace Rota.Host.Alerting;

// What the owner of an account must know beside the weights: by which funds it holds the assets, and until when an order must be in. Never
// an amount or a number.
internal static class AccountFacts
{
    public static IReadOnlyList<(string Label, string Value)> Of(Account account, IReadOnlyList<Asset> assets, ExchangeCalendar calendar, DateTimeOffset now)
    {
        var facts = new List<(string Label, string Value)> { ("Account", account.Name) };
        var others = assets.Where(asset => account.FundOf(asset) != asset).Select(asset => $"{asset} is {account.FundOf(asset)}").ToList();
        if (others.Count > 0) facts.Add(("Funds", string.Join(", ", others)));
        if (account.Pricing.IsAtNav) facts.Add(("Enter", EnterBy(account.Pricing, calendar, now)));
        return facts;
    }

    // The next cut-off after the alert.
    private static string EnterBy(Pricing pricing, ExchangeCalendar calendar, DateTimeOffset now)
    {
        var next = OrderDay.Of(pricing, now, calendar.IsOpen, calendar.CloseOf);
        return string.Create(CultureInfo.InvariantCulture, $"by {next.Day:O} {NewYorkTime.Of(next.Until):HH:mm} in New York, for the price of that day");
    }
}
