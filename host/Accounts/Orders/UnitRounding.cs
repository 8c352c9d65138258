namespace Rota.Accounts;

// Orders in the units in which the account's owner types them.
internal static class UnitRounding
{
    private const decimal HalfCent = 0.005m;

    public static void Round(OrderRequest request, OrderLines lines, PlanGate gate)
    {
        if (lines.All.All(line => Math.Abs(line.Done) < HalfCent))
        {
            foreach (var line in lines.All) line.Done = 0;
            return;
        }

        switch (request.Account.Units.Kind)
        {
            case UnitKind.Shares:
                ShareRounding.Round(request, lines, gate);
                break;
            case UnitKind.Dollars:
                DollarRounding.Round(request, lines, gate);
                break;
            default:
                PercentRounding.Round(request, lines, gate);
                break;
        }
    }
}
