namespace Rota.Host.Problems;

internal static class ExitCode
{
    public const int Done = 0;

    // What was asked for was done, and what it looked at is not sound.
    public const int ChecksFailed = 1;
    public const int UserMistake = 2;
    public const int PluginFault = 3;
    public const int OurBug = 70;
}
