using Rota.Tests.Program;

namespace Rota.Tests.Alerting;

// A program that is killed between sending an alert and recording it.
[Trait("Category", "Slow")]
public sealed class KilledAlertTests : IDisposable
{
    private const int Rounds = 20;

    private readonly Place _place = Place.WithPrices();

    [Fact]
    public void AKilledProgramLosesNoAlertAndRepeatsItAtMostOnceAndMarked()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A line for a Unix shell.");
        var random = new Random(20261130);
        var repeated = 0;
        for (var round = 0; round < Rounds; round++)
        {
            _place["XDG_STATE_HOME"] = Path.Combine(_place.Folder, $"state{round}");
            var log = Path.Combine(_place.Folder, $"told{round}.txt");
            // The receiver takes the alert in the middle of the time that sending needs.
            string[] line = ["alert", Place.Half, "--feed", "csv:prices", "--to", "2002-12-03", "--channel", $"command:sleep 0.05; cat >> {log}; echo --- >> {log}; sleep 0.1"];
            using (var killed = _place.Begin(line))
            {
                var folder = Path.Combine(_place.Folder, $"state{round}", "rota", "alerts");
                SpinWait.SpinUntil(() => Directory.Exists(folder) && Directory.GetFiles(folder, "*.sending").Length > 0, TimeSpan.FromSeconds(60));
                Thread.Sleep(random.Next(0, 300));
                killed.Kill(entireProcessTree: true);
                killed.WaitForExit();
            }

            var again = _place.Rota(line);

            Assert.Equal(0, again.Code);
            var told = File.ReadAllText(log).Split("---\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.InRange(told.Length, 1, 2);
            if (told.Length == 2) Assert.StartsWith("This may be a repeat: ", told[1], StringComparison.Ordinal);
            Assert.Contains("nothing new", _place.Rota(line).Output, StringComparison.Ordinal);
            Assert.Empty(Directory.GetFiles(Path.Combine(_place.Folder, $"state{round}", "rota", "alerts"), "*.sending"));
            repeated += told.Length - 1;
        }

        // Some kills must have come between sending and recording, or nothing was tested.
        Assert.InRange(repeated, 1, Rounds);
    }

    public void Dispose() => _place.Dispose();
}
