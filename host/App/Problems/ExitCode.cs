namespace Rota.Host.Problems;

internal static class ExitCode
{
    public const int Done = 0;

    // The command succeeded, but the checked item failed.
    public const int ChecksFailed = 1;
    public const int UserMistake = 2;
    public const int PluginFault = 3;

    // An alert did not reach a channel; the next run sends it.
    public const int NotDelivered = 4;

    // Only where it is asked for.
    public const int TradeFound = 10;
    public const int OurBug = 70;
}
