using System.Text;
using Rota.Host.Tui;

namespace Rota.Tests.Keeping;

// Files changed by a disk, another program or a user: each gives a state or a message, but no exception.
public sealed class KeptFuzzTests : IDisposable
{
    private const int Times = 500;

    private static readonly string[] Wrong =
        ["null", "true", "0", "-1.5", "\"\"", "\"x\"", "[]", "[[]]", "[null]", "[1]", "{}", "{\"a\":{}}", "{\"a\":null}"];

    private readonly string _folder = Directory.CreateTempSubdirectory("rota-kept-").FullName;
    private readonly SessionStore _state;

    public KeptFuzzTests() => _state = new SessionStore(_folder);

    private string Desk => Path.Combine(_folder, "desk.json");

    private string Result => Directory.GetFiles(Path.Combine(_folder, "results"), "*.result").Single();

    [Fact]
    public void ATruncatedSessionIsReadOrReported() => AssertSurvivesDesk((random, whole) => whole[..random.Next(whole.Length)]);

    [Fact]
    public void FlippedBytesAreReadOrReported() => AssertSurvivesDesk(Flipped);

    [Fact]
    public void ValuesOfOtherTypesAreReadOrReported() => AssertSurvivesDesk((random, whole) =>
        Replaced(random, whole, Wrong[random.Next(Wrong.Length)]));

    [Fact]
    public void HugeNumbersAreReadOrReported() => AssertSurvivesDesk((random, whole) =>
    {
        var digits = new string('-', random.Next(2)) + new string('9', random.Next(1, 400));
        return Replaced(random, whole, $"{digits}e{random.Next(-5000, 5000)}");
    });

    [Fact]
    public void DeepNestingIsReadOrReported() => AssertSurvivesDesk((random, whole) =>
    {
        var depth = random.Next(1, 20000);
        return Replaced(random, whole, random.Next(2) == 0
            ? new string('[', depth) + new string(']', random.Next(2) * depth)
            : string.Concat(Enumerable.Repeat("{\"a\":", depth)));
    });

    // A checksum covers every bit of a result, so only a complete one is accepted.
    [Fact]
    public void ATruncatedOrFlippedResultIsReported()
    {
        var random = new Random(4);
        _state.WriteResult("a.csx", Finishes.Of("A", Finishes.Hard));
        var whole = File.ReadAllBytes(Result);
        for (var i = 0; i < 2 * Times; i++)
        {
            File.WriteAllBytes(Result, i < Times ? whole[..random.Next(whole.Length)] : Flipped(random, whole));

            var (result, message) = _state.ReadResult("a.csx");

            Assert.Null(result);
            Assert.Contains(".corrupt-", message, StringComparison.Ordinal);
            _state.WriteResult("a.csx", Finishes.Of("A", Finishes.Hard));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void AssertSurvivesDesk(Func<Random, byte[], byte[]> change)
    {
        var random = new Random(3);
        var whole = SessionFormat.Write(Desks.Full);
        var messages = 0;
        for (var i = 0; i < Times; i++)
        {
            File.WriteAllBytes(Desk, change(random, whole));

            var (state, message) = _state.Read();

            Assert.NotEqual(state is null, message is null);
            Assert.Equal(state is not null, File.Exists(Desk));
            if (message is not null) messages++;
            else Assert.Null(_state.Write(state!));
        }

        Assert.True(messages > Times / 4, $"{messages}");
    }

    private static byte[] Flipped(Random random, byte[] whole)
    {
        var bytes = (byte[])whole.Clone();
        for (var i = random.Next(1, 5); i > 0; i--) bytes[random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
        return bytes;
    }

    // A value of the session, at any depth.
    private static byte[] Replaced(Random random, byte[] whole, string value)
    {
        var text = Encoding.UTF8.GetString(whole);
        var ends = Enumerable.Range(0, text.Length).Where(i => text[i] is ',' or '\n').ToArray();
        var starts = Enumerable.Range(0, text.Length).Where(i => text[i] is ':' or '[').ToArray();
        var start = starts[random.Next(starts.Length)] + 1;
        var end = ends.First(i => i >= start);
        return Encoding.UTF8.GetBytes(text[..start] + value + text[end..]);
    }
}
