using System.Runtime.CompilerServices;
using Rota.Terminal;

namespace Rota.Tests.Terminal;

// Frames stored as text beside the tests. UPDATE_SNAPSHOTS=1 rewrites them for review.
internal static class Snapshot
{
    public static void RequireSame(string name, Frame frame, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, "Snapshots", name + ".txt");
        var text = FrameText.Of(frame);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path), text);
    }
}
