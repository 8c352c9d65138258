namespace Rota.Accounts;

// Orders in the units in which the account's owner types them.
internal static class UnitRounding
{
    public static void Round(OrderRequest request, OrderLines lines, PlanGate gate)
    {
        if (lines.All.All(line => line.Done == 0)) return;
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
