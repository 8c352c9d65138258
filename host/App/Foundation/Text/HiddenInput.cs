#pragma warning disable RS0030 // Console: one of the owners of the standard streams.

namespace Rota.Host.Foundation;

// Reads a secret line: without echo from a terminal, otherwise from the piped input.
internal static class HiddenInput
{
    public static string Read(string prompt, TextWriter error)
    {
        if (Console.IsInputRedirected) return Console.In.ReadLine()?.Trim() ?? "";
        error.Write(prompt);
        var text = new List<char>();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                if (text.Count > 0) text.RemoveAt(text.Count - 1);
            }
            else if (key.KeyChar >= ' ')
            {
                text.Add(key.KeyChar);
            }
        }

        error.WriteLine();
        return new string([.. text]).Trim();
    }
}
