namespace Rota.Host.Varying;

// Interest on cash: none, and the rate of the run.
internal static class CashRates
{
    public static VariationGroup Of(CashRate given, Conventions profile) => new("cashRate", "Interest on cash",
    [
        Variation.Of("0 %", plan => plan with { CashRate = CashRate.Zero }) with { IsAsItIs = given == CashRate.Zero },
        given == CashRate.Zero
            ? Variation.None("at a rate", "The run has no rate; give one with --cash-rate.")
            : new("at the rate of the run", run => run) { IsAsItIs = true },
    ])
    {
        Finish = group => group with { Notes = [.. Notes(given, profile)] },
    };

    private static IEnumerable<string> Notes(CashRate given, Conventions profile)
    {
        if (given == CashRate.Zero) yield break;
        yield return $"The rate of the run: {given}.";
        if (!profile.CashEarns) yield return $"Profile {profile.Name} pays no interest on cash: the rate is the riskless one alone.";
    }
}
