namespace Rota.Host.Errors;

internal static class ExitCode
{
    public const int Done = 0;
    public const int UserMistake = 2;
    public const int PluginFault = 3;
    public const int OurBug = 70;
}
