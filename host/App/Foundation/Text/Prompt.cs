#pragma warning disable RS0030 // Console: one of the owners of the standard streams.

namespace Rota.Host.Foundation;

// Asks the person at the terminal.
internal static class Prompt
{
    // Whether somebody reads the question and can answer.
    public static bool IsPossible => !Console.IsInputRedirected && !Console.IsErrorRedirected;

    public static bool Agrees(TextWriter error, string question)
    {
        error.Write(question);
        using var input = new StreamReader(Console.OpenStandardInput());
        return input.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }

    // Null when the input has ended.
    public static string? Line(TextWriter error, string question)
    {
        error.Write(question);
        return Console.In.ReadLine()?.Trim();
    }
}
