<footer class="foot {{FRAME_CLASS}}">
<div>
<span class="row">@icon(lock inl)[[Only people with the key see these photos.]]</span>
<a href="/privacy">[[Privacy]]</a>
<a href="/terms">[[Terms]]</a>
<a href="/order">[[Where is my order?]]</a>
</div>
</footer>
</body>
</html>
