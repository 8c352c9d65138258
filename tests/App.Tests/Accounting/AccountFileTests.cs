using Rota.Accounts;

namespace Rota.Tests.Accounting;

public sealed class AccountFileTests : IDisposable
{
    private const string Employer = """
        {
          // A plan of an employer.
          "name": "My 401(k)", "type": "taxDeferred", "holdings": "positions.csv", "history": "history.csv",
          "units": "wholePercent", "cash": "none", "cashFund": "STABLE",
          "funds": { "SPY": "FXAIX", "EEM": "FPADX", "IEF": "FUAMX" }, "outside": ["EMPLOYER"],
          "pricing": { "at": "nav", "cutoff": "16:00", "buyLag": 0 },
          "plan": { "minimumHolding": { "FPADX": { "days": 90 } },
                    "roundTrips": { "window": 30, "exemptBelow": 1000, "avoid": "blocking",
                      "fund": { "count": 2, "within": 90, "block": 85 }, "account": { "count": 4, "months": 12, "block": 85 } } },
          "flows": [ { "every": "month", "day": 15, "amount": 1000, "into": "underweights" } ],
        }
        """;

    private readonly AccountFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AnAccountIsReadWithCommentsAndTrailingCommas()
    {
        var file = _folder.Account(Employer);

        var account = file.Account;
        Assert.Equal(("My 401(k)", AccountType.TaxDeferred, Units.WholePercent), (account.Name, account.Type, account.Units));
        Assert.Equal((CashUse.None, (Asset)"STABLE"), (account.Cash, account.CashFund));
        Assert.Equal("FPADX", account.FundOf("EEM").Name);
        Assert.Equal("GLD", account.FundOf("GLD").Name);
        Assert.Equal(["EMPLOYER"], account.Outside);
        Assert.Equal(new Pricing { IsAtNav = true, Cutoff = new(16, 0) }, account.Pricing);
        Assert.Equal(Path.Combine(_folder.Folder, "positions.csv"), file.Holdings.Path);
        Assert.Equal(Path.Combine(_folder.Folder, "history.csv"), file.History);
        var holding = Assert.Single(account.Plan.MinimumHoldings);
        Assert.Equal((90, true, false), (holding.Days, holding.Funds.Includes("FPADX"), holding.Funds.Includes("FXAIX")));
        var trips = Assert.Single(account.Plan.RoundTrips);
        Assert.Equal(new RoundTripLimit(FundSet.All, 30, 1000, new(2, 90, 85), new(4, 12, 85)), trips);
        Assert.Equal(
            new FlowRule { Every = FlowPeriod.Month, Day = 15, Amount = 1000, Into = FlowTarget.Underweights }, Assert.Single(account.Flows));
    }

    [Fact]
    public void EveryRuleOfAPlanIsRead()
    {
        var plan = _folder.With("""
            "parking": "MM", "funds": { "SPY": "A", "EEM": "B" },
            "plan": {
              "minimumHolding": [{ "days": 30, "funds": ["A"] }, { "days": 60, "funds": ["B"], "action": "accept" }],
              "redemptionFee": { "A": { "rate": "2%", "days": 90 }, "B": { "amount": 49.95, "days": 89, "action": "avoid" } },
              "transfers": [{ "per": "month", "count": 2, "then": "MM", "action": "redirect" }, { "per": "days", "days": 60, "count": 3 }],
              "purchaseBlock": { "days": 30, "above": 5000 },
              "wash": { "from": "A", "competing": ["B", "MM"], "days": 90 },
              "minimum": { "first": 3000, "order": 100 },
              "moneyMarket": ["MM"],
              "exempt": ["contributions"]
            }
            """).Account.Plan;

        Assert.Equal([(30, RuleAction.Defer), (60, RuleAction.Accept)], plan.MinimumHoldings.Select(rule => (rule.Days, rule.Action)));
        Assert.Equal([(0.02m, 0m, 90, false), (0m, 49.95m, 89, true)], plan.RedemptionFees.Select(rule => (rule.Rate, rule.Amount, rule.Days, rule.Avoids)));
        Assert.Equal(
            [new(TransferPeriod.Month, 2, 0, "MM", RuleAction.Redirect), new TransferLimit(TransferPeriod.RollingDays, 3, 60)], plan.Transfers);
        Assert.Equal(new PurchaseBlock(FundSet.All, 30, 5000), Assert.Single(plan.PurchaseBlocks));
        var wash = Assert.Single(plan.Washes);
        Assert.Equal(("A", "B MM", 90), (wash.From.Name, string.Join(' ', wash.Competing), wash.Days));
        Assert.Equal(new LeastAmount(FundSet.All, 3000, 100), Assert.Single(plan.Minimums));
        Assert.Equal(["MM"], plan.MoneyMarket);
        Assert.Equal([DealKind.Withdrawal, DealKind.Reinvested], plan.NotExempt);
    }

    [Fact]
    public void TaxesAreReadWithTheTermsOfSingleFunds()
    {
        var tax = _folder.Account("""
            { "name": "Taxable", "type": "taxable", "units": "shares:3", "cash": "free", "tax": {
                "method": "hifo", "shortTerm": 0.32, "longTerm": "15%", "qualified": 0.15, "ordinary": 0.32, "lossLimit": 3000, "payOn": "04-15",
                "deduct": false, "washSales": false, "distributions": "cash", "identical": [["VOO", "IVV"]],
                "funds": { "GLD": { "longTerm": 0.28 }, "VTI": { "method": "average", "qualifiedShare": 0.95 } } } }
            """).Account.Tax!;

        Assert.Equal((LotMethod.Hifo, 0.32m, 0.15m, 0.15m, 0.32m, 3000m), (tax.Method, tax.ShortTerm, tax.LongTerm, tax.Qualified, tax.Ordinary, tax.LossLimit));
        Assert.Equal(((4, 15), false, false, false), (tax.PayOn, tax.Deducts, tax.HasWashSales, tax.Reinvests));
        Assert.Equal(["VOO", "IVV"], Assert.Single(tax.Identical).Select(fund => fund.Name));
        Assert.Equal(0.28m, Assert.Single(tax.LongTermOf).Value);
        Assert.Equal((LotMethod.Average, 0.95m), (tax.Methods["VTI"], tax.QualifiedShareOf["VTI"]));
    }

    [Fact]
    public void EveryMistakeIsToldAtOnceWithItsPlace()
    {
        var mistakes = _folder.Mistakes("""
            {
              "name": "IRA", "type": "roth",
              "unitz": "wholeShares", "cash": "free",
              "plan": { "minimumHolding": { "days": 90.5 }, "transfers": [{ "per": "week", "count": 0 }] },
              "flows": [{ "every": "month", "amount": 0 }],
              "reserve": -5
            }
            """);

        Assert.Equal(
            [
                "account.json(1,1): 'units' is missing; use \"wholePercent\", \"wholeShares\", \"shares:3\" (with 3 decimals) or \"dollars\", as orders are typed.",
                "account.json(2,26): 'type' is \"roth\"; use \"taxDeferred\", \"taxFree\" or \"taxable\".",
                "account.json(3,3): Unknown key 'unitz' in the account. Did you mean 'units'?",
                "account.json(4,41): 'days' is 90.5; use a whole number from 0 to 36500.",
                "account.json(4,72): 'per' is \"week\"; use \"month\", \"quarter\", \"year\" or \"days\".",
                "account.json(4,89): 'count' is 0; use a whole number from 1 to 36500.",
                "account.json(5,43): 'amount' is 0; use dollars, such as 1000 to pay in or -500 to withdraw, or \"4%\" of the value to withdraw.",
                "account.json(6,14): 'reserve' is -5; use an amount from 0 in digits, such as 1000 or 2500.50.",
            ],
            mistakes);
    }

    [Theory]
    [InlineData("""{ "name": """)]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{ \"name\": \"\\ud800\" }")]
    public void ATextThatIsNotAnObjectIsAMistakeWithItsPlace(string json) =>
        Assert.StartsWith("account.json(1,", Assert.Single(_folder.Mistakes(json)), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"margin\": 1", "'margin' is 1; use true or false.")]
    [InlineData("\"funds\": { \"SPY\": \"A\", \"SPY\": \"B\" }", "'funds' names two funds for SPY, A and B; name one.")]
    [InlineData("\"cashFund\": \"G\"", "'cashFund' is G, but cash may lie idle here; set \"cash\": \"none\", or leave 'cashFund' out.")]
    [InlineData("\"pricing\": { \"at\": \"nav\", \"cutoff\": \"16:30\" }", "'cutoff' is \"16:30\"; use a time of New York up to the close, \"16:00\".")]
    [InlineData("\"outside\": [\"A\"], \"funds\": { \"SPY\": \"A\" }", "A is in 'outside', which is left alone, and in 'funds'; take it out of one.")]
    [InlineData(
        "\"tax\": { \"method\": \"fifo\", \"shortTerm\": 0, \"longTerm\": 0, \"qualified\": 0, \"ordinary\": 0, \"lossLimit\": 0, \"payOn\": \"atSale\" }",
        "Nothing is taxed inside a taxDeferred or taxFree account; leave 'tax' out, or set \"type\": \"taxable\".")]
    [InlineData("\"flows\": [{ \"every\": \"year\", \"amount\": \"-4%\" }]",
        "'amount' is \"-4%\"; per cent are a withdrawal, from 0 to 100 and without a sign: \"4%\". Write money that is paid in as dollars.")]
    [InlineData("\"flows\": [{ \"every\": \"year\", \"amount\": 5, \"into\": { \"A\": 60, \"B\": 30 } }]", "The per cents of 'into' add up to 90; make them 100.")]
    [InlineData("\"plan\": { \"transfers\": { \"per\": \"month\", \"count\": 2, \"then\": \"G\" } }",
        "'then' is only used by \"action\": \"redirect\". Add it to move the money into G, or leave 'then' out to wait.")]
    [InlineData("\"plan\": { \"minimumHolding\": [{ \"days\": 9 }, { \"days\": 8, \"funds\": [\"B\"] }] }",
        "A second 'minimumHolding' of B; the first is in line 1. Give each a list 'funds', and name a fund in one of them.")]
    [InlineData("\"plan\": { \"redemptionFee\": { \"days\": 9 } }", "'redemptionFee' needs either a 'rate', such as 0.02, or an 'amount' in dollars a sale.")]
    [InlineData("\"parking\": \"MM\", \"plan\": { \"purchaseBlock\": { \"days\": 30 } }",
        "Money cannot wait in MM, which 'purchaseBlock' may block. Add it to 'moneyMarket' of the plan if the plan exempts it, or name another fund.")]
    [InlineData("\"reserve\": 10.005", "'reserve' is 10.005; use an amount from 0 in digits, such as 1000 or 2500.50.")]
    [InlineData("\"units\": \"shares\"", "'units' appears twice in the account; set it once.")]
    public void AWrongValueIsOneSentenceWithARemedy(string members, string told) => Assert.Equal([told], _folder.MistakesWith(members));

    [Fact]
    public void ATaxableAccountNeedsAllItsRates() => Assert.Equal(
        [
            "'longTerm' is missing in 'tax'; add your rate as a part of 1, such as 0.15, or 0 for none.",
            "'ordinary' is missing in 'tax'; add your rate as a part of 1, such as 0.15, or 0 for none.",
            "'payOn' is missing in 'tax'; add \"04-15\" for a day of the next year, or \"atSale\".",
        ],
        Assert.Throws<InputException>(() => _folder.Account("""
            { "name": "T", "type": "taxable", "units": "dollars", "cash": "free", "tax": { "method": "fifo", "shortTerm": 0.3, "qualified": 0, "lossLimit": 0 } }
            """)).Mistakes.Select(mistake => mistake.What));

    [Fact]
    public void DatedFlowsComeFromTheirFileInOrderOfDay()
    {
        _folder.Write("flows.csv", "Date,Amount\n2026-03-02,\"$1,000.00\"\n2026-01-15,-500\n");

        var account = _folder.With("\"flows\": [\"flows.csv\", { \"every\": \"paycheck\", \"amount\": 250, \"from\": \"2026-01-09\" }]").Account;

        Assert.Equal([new(new(2026, 1, 15), -500), new Flow(new(2026, 3, 2), 1000)], account.DatedFlows);
        Assert.Equal((FlowPeriod.Paycheck, new DateOnly(2026, 1, 9)), (account.Flows[0].Every, account.Flows[0].From));
    }

    [Fact]
    public void MistakesOfDatedFlowsNameTheirFile()
    {
        _folder.Write("flows.csv", "Date,Amount\n15/01/2026,100\n2026-03-02,0\n");

        Assert.Equal(
            [
                "account.json(1,77): Unknown key 'x' in the account. Available: $schema, flows, type, name, units, cash, cashFund, reserve, funds, outside, pricing, plan, into, parking, rebalance, retry, margin, roundInRuns, tax, holdings, columns, accountNumber, pending, cashSymbols, tolerance, history, alertAmounts.",
                "flows.csv(2): '15/01/2026' is not a day; use yyyy-MM-dd.",
                "flows.csv(3): '0' is not an amount; use dollars, such as 1000 to pay in or -500 to withdraw.",
            ],
            _folder.Mistakes(AccountFolder.Least.Replace(" }", ", \"x\": 1, \"flows\": \"flows.csv\" }", StringComparison.Ordinal)));
    }
}
