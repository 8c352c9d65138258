using System.Globalization;
using Rota.Accounts;
using Rota.Host.Foundation;

namespace Rota.Host.Accounting;

// Reads 'tax': the rates and choices of a taxable account. No rate has a default.
internal static class TaxReader
{
    private static readonly (string, LotMethod)[] Methods =
    [
        ("fifo", LotMethod.Fifo), ("lifo", LotMethod.Lifo), ("hifo", LotMethod.Hifo), ("average", LotMethod.Average), ("specific", LotMethod.Specific),
    ];

    public static TaxTerms Read(Members tax)
    {
        var funds = ReadFunds(tax);
        var terms = new TaxTerms
        {
            Method = tax.Choice<LotMethod>("method", null, Methods) ?? LotMethod.Fifo,
            ShortTerm = Rate(tax, "shortTerm"),
            LongTerm = Rate(tax, "longTerm"),
            Qualified = Rate(tax, "qualified"),
            Ordinary = Rate(tax, "ordinary"),
            LossLimit = LossLimit(tax),
            PayOn = PayOn(tax),
            Deducts = tax.Switch("deduct", true),
            HasWashSales = tax.Switch("washSales", true),
            Identical = Identical(tax),
            Reinvests = tax.Choice<bool>("distributions", true, ("reinvest", true), ("cash", false))!.Value,
            Methods = Chosen(funds, fund => fund.Method),
            LongTermOf = Chosen(funds, fund => fund.LongTerm),
            QualifiedShareOf = Chosen(funds, fund => fund.QualifiedShare),
        };
        tax.End();
        foreach (var mistake in TaxMistakes.Of(terms)) tax.Findings.Add(mistake.What, tax.Place);
        return terms;
    }

    private static decimal Rate(Members tax, string key)
    {
        if (tax.Find(key) is null) tax.Findings.Add($"'{key}' is missing in 'tax'; add your rate as a part of 1, such as 0.15, or 0 for none.", tax.Place);
        return tax.Share(key) ?? 0;
    }

    private static decimal LossLimit(Members tax)
    {
        tax.Require("lossLimit", "the dollars of a year's net loss that are deducted from other income, such as 3000");
        return tax.Dollars("lossLimit", 0);
    }

    private static (int Month, int Day)? PayOn(Members tax)
    {
        const string remedy = "\"04-15\" for a day of the next year, or \"atSale\"";
        if (tax.Require("payOn", remedy) is not { } value || value is { IsText: true, Text: "atSale" }) return null;
        // Of a year without 29 February: the day is one of each year.
        if (value.IsText && DateOnly.TryParseExact($"2001-{value.Text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return (day.Month, day.Day);
        tax.Wrong("payOn", value, $"use {remedy}");
        return null;
    }

    private static IReadOnlyList<IReadOnlyList<Asset>> Identical(Members tax)
    {
        if (tax.Find("identical") is not { } value) return [];
        if (!value.IsArray || !value.Items.All(list => list.IsArray && list.Items.Count > 1 && list.Items.All(item => item.IsText)))
        {
            tax.Wrong("identical", value, "use lists of funds that count as one, such as [[\"VOO\", \"IVV\"]]");
            return [];
        }

        return
        [
            .. value.Items.Select(list => list.Items.Select(item => FundValues.Named(item.Text, "identical", item, tax.Findings)).OfType<Asset>().ToList()),
        ];
    }

    private static List<(Asset Fund, LotMethod? Method, decimal? LongTerm, decimal? QualifiedShare)> ReadFunds(Members tax)
    {
        const string example = "{ \"VTI\": { \"qualifiedShare\": 0.95 } }";
        var funds = new List<(Asset, LotMethod?, decimal?, decimal?)>();
        if (tax.Object("funds", example) is not { } all) return funds;
        foreach (var (name, value) in all.Place.Members)
        {
            all.Find(name);
            if (FundValues.Named(name, "tax", value, tax.Findings) is not { } fund) continue;
            if (Members.Of(value, $"'{name}'", "{ \"qualifiedShare\": 0.95 }", tax.Findings) is not { } terms) continue;
            var method = terms.Find("method") is null ? null : terms.Choice<LotMethod>("method", null, Methods);
            funds.Add((fund, method, terms.Share("longTerm"), terms.Share("qualifiedShare")));
            terms.End();
        }

        all.End();
        return funds;
    }

    private static Dictionary<Asset, T> Chosen<T>(
        List<(Asset Fund, LotMethod? Method, decimal? LongTerm, decimal? QualifiedShare)> funds,
        Func<(Asset Fund, LotMethod? Method, decimal? LongTerm, decimal? QualifiedShare), T?> value)
        where T : struct
    {
        var chosen = new Dictionary<Asset, T>();
        foreach (var fund in funds)
        {
            if (value(fund) is { } of) chosen[fund.Fund] = of;
        }

        return chosen;
    }
}
