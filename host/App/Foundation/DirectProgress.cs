namespace Rota.Host.Foundation;

// Reports in order and at once; .NET's Progress posts to the thread pool, where reports may overtake each other.
internal sealed class DirectProgress<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
