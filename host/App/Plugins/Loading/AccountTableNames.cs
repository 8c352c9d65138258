namespace Rota.Host.Plugins;

// The tables that the program itself has, of runs that an account follows. Each is a csv report too, if it is asked for by name.
internal static class AccountTableNames
{
    public const string Figures = "account";
    public const string Orders = "accountOrders";
    public const string Waits = "accountWaits";
    public const string Years = "accountYears";

    public static bool HaveReport(string report) => new[] { Figures, Orders, Waits, Years }.Select(TableReport.NameOf).Contains(report);
}
