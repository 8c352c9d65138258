using System.Runtime.CompilerServices;
using Rota.Host.Foundation;

namespace Rota.Tests.Keeping;

// This executable as a program that needs a folder until it is killed, and names it.
internal static class FolderHolder
{
    public const string Variable = "ROTA_FOLDER_HOLDER";

    [ModuleInitializer]
    internal static void HoldWhereAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } root) return;
        var folder = new ProcessFolder(root);
        File.WriteAllText(Path.Combine(folder.Path, "part"), "whole");
        Console.WriteLine(folder.Path);
        Thread.Sleep(Timeout.Infinite);
    }
}
