using Rota.Accounts;
using Rota.Host.Foundation;

namespace Rota.Host.Accounting;

// A rule of a plan is written as one object for all funds or for its list of funds, as an object with one object per fund, or as a list of
// rules. A fund has one rule of a kind.
internal static class RuleShapes
{
    // The keys tell a rule from an object of funds.
    public static IReadOnlyList<T> Read<T>(Members plan, string key, string example, string[] keys, Func<Members, FundSet, T> read)
    {
        if (plan.Find(key) is not { } value) return [];
        var rules = new List<(FundSet Funds, PlacedJson Place, T Rule)>();
        var what = $"'{key}'";
        if (IsByFund(value, keys))
        {
            foreach (var (name, of) in value.Members)
            {
                if (FundValues.Named(name, key, of, plan.Findings) is { } fund) Add(new Members(of, $"{what} of {fund}", plan.Findings), new([fund]));
            }
        }
        else
        {
            foreach (var item in value.IsArray ? value.Items : [value])
            {
                if (Members.Of(item, what, example, plan.Findings) is { } members) Add(members, members.FundsOfRule());
            }
        }

        return [.. rules.Select(each => each.Rule)];

        void Add(Members members, FundSet funds)
        {
            if (rules.Find(other => Shared(other.Funds, funds) is not null) is { Place: { } first } other)
            {
                plan.Findings.Add(
                    $"A second {what} of {Shared(other.Funds, funds)}; the first is in line {first.Line}. Give each a list 'funds', and name a fund in one of them.",
                    members.Place);
            }

            rules.Add((funds, members.Place, read(members, funds)));
            members.End();
        }
    }

    private const string AllFunds = "all funds";

    private static bool IsByFund(PlacedJson value, string[] keys) => value.IsObject && value.Members.Count > 0
        && value.Members.All(member => member.Value.IsObject && !keys.Contains(member.Name));

    // The name of what two sets have in common.
    private static string? Shared(FundSet one, FundSet other)
    {
        if (one.Funds is null && other.Funds is null) return AllFunds;
        return (one.Funds ?? other.Funds)!.FirstOrDefault(fund => one.Includes(fund) && other.Includes(fund))?.Name;
    }
}
