using Rota.Accounts;
using Rota.Host.Foundation;

namespace Rota.Host.Accounting;

// Values of an account's file that are funds. Those of rules are collected, to be compared with the funds of the account.
internal static class FundValues
{
    // Null if the key is missing or its value is not a name.
    public static Asset? Fund(this Members members, string key)
    {
        if (members.Find(key) is not { } value) return null;
        if (value.IsText) return Named(value.Text, key, value, members.Findings);
        members.Wrong(key, value, "use the name of a fund in quotes");
        return null;
    }

    public static IReadOnlyList<Asset> Funds(this Members members, string key) =>
        [.. members.Texts(key).Select(each => Named(each.Text, key, each.Place, members.Findings)).OfType<Asset>()];

    // The funds of a rule: its key 'funds', or all.
    public static FundSet FundsOfRule(this Members members)
    {
        if (members.Find("funds") is not { } value) return FundSet.All;
        if (value is { IsArray: true, Items: [] }) members.Wrong("funds", value, "name at least one fund, or leave the key out for all funds");
        return new(members.Funds("funds"));
    }

    public static Asset? Named(string name, string key, PlacedJson place, Findings findings)
    {
        var fund = AssetOf(name, place, findings);
        if (fund is not null) findings.Named.Add(new(fund, key, place));
        return fund;
    }

    public static Asset? AssetOf(string name, PlacedJson place, Findings findings)
    {
        try
        {
            return new Asset(name.Trim());
        }
        catch (ArgumentException wrong)
        {
            findings.Add(wrong.Message.Split(" (Parameter", 2)[0], place);
            return null;
        }
    }
}
