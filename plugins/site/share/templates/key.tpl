{{>TOP}}
{{>HEADER}}
<main id="main">
<div class="two two-even keytwo">
<div class="stack">
{{#CLOSED}}<p class="note info" role="status">@icon(clock)<span><strong>[[The photos are closed.]]</strong> [[For your child’s privacy we close them after 12 hours. Your cart is kept: open the photos with your key and go on.]]</span></p>{{/CLOSED}}
{{#PAUSED}}<p class="note wait" role="alert">@icon(hand)<span><strong>[[Three keys did not fit, so we pause for 10 minutes.]]</strong> [[This protects the children’s photos from guessing. You can try again at]] <strong class="num">{{AGAIN_AT}}</strong>.</span></p>{{/PAUSED}}
<h1>{{#FIRST}}[[See and order your photos]]{{/FIRST}}{{#ADDING}}[[Add a child]]{{/ADDING}}{{#PAUSED}}[[See and order your photos]]{{/PAUSED}}</h1>
{{#PAUSED}}
<p>[[While you wait:]]</p>
<ul class="trust">
<li>@icon(eye)<span>[[Look again at letters that resemble numbers, such as S and 5, or B and 8.]]</span></li>
<li>@icon(phone)<span>[[Have you opened your photos on this phone before?]] <a href="/shop/1">[[Those pages still work]]</a>.</span></li>
<li>@icon(mail)<span>[[Ask your photographer to send you the key again.]]</span></li>
</ul>
{{/PAUSED}}
{{#FORM}}
<form class="stack" method="post" action="{{ACTION}}">
<input type="hidden" name="token" value="{{TOKEN}}">
<div class="field">
<label for="key">[[Access key]]</label>
<p class="hint" id="key-hint">[[8 letters and numbers, from the card or letter you got at school. Capitals and spaces do not matter.]]</p>
{{#HAS_ERROR}}<p class="error" id="key-error" role="alert">@icon(alert inl)<span>{{ERROR}}</span></p>{{/HAS_ERROR}}
<input class="input key-input" id="key" name="key" value="{{TYPED}}" maxlength="40" required autocapitalize="characters" autocomplete="off" spellcheck="false" enterkeyhint="go" {{#HAS_ERROR}}aria-invalid="true" aria-describedby="key-error key-hint"{{/HAS_ERROR}} aria-describedby="key-hint" data-key autofocus>
</div>
<button class="button main wide">[[Show my photos]] @icon(arrow-right icon-flip)</button>
</form>
<p class="note">@icon(qrcode)<span>[[Is there a square code on your card? Point your phone’s camera at it. It opens your photos without typing.]]</span></p>
{{/FORM}}
{{#FIRST}}<p class="row wrap keylinks"><a href="/help#key">[[I cannot find my key]]</a><a href="/order">[[Where is my order?]]</a></p>{{/FIRST}}
{{#ADDING}}<p class="row wrap keylinks"><a href="/shop/1">[[Back to the photos]]</a></p>{{/ADDING}}
</div>
<div class="stack-l">
<div class="keyart" aria-hidden="true">
<svg class="keycard" viewBox="0 0 384 240">
<rect class="kc-sh" x="2" y="6" width="380" height="232" rx="16"/><rect class="kc-bg" x="2" y="2" width="380" height="230" rx="16"/>
<path class="kc-hd" d="M2 18a16 16 0 0 1 16-16h348a16 16 0 0 1 16 16v34H2z"/><text class="kc-t1" x="22" y="33">{{SITE}}</text>
<g class="kc-qr" transform="translate(22 70)">
<path d="M0 0h40v40H0zM6 6v28h28V6zM12 12h16v16H12zM80 0h40v40H80zM86 6v28h28V6zM92 12h16v16H92zM0 80h40v40H0zM6 86v28h28V86zM12 92h16v16H12z" fill-rule="evenodd"/>
<path d="M46 0h6v6h-6zM58 0h12v6H58zM46 12h12v6H46zM64 12h6v12h-6zM46 24h6v12h-6zM58 30h6v12h-6zM70 30h6v6h-6zM0 46h12v6H0zM18 46h6v6h-6zM30 46h18v6H30zM54 48h12v6H54zM72 46h6v12h-6zM84 46h6v6h-6zM96 46h12v6H96zM114 46h6v12h-6zM6 58h12v6H6zM24 58h12v6H24zM42 60h6v12h-6zM54 60h12v6H54zM84 58h18v6H84zM108 64h6v6h-6zM0 70h6v6H0zM18 70h18v6H18zM54 72h6v12h-6zM66 72h12v6H66zM84 70h6v12h-6zM96 76h12v6H96zM114 76h6v12h-6zM46 84h6v12h-6zM60 88h12v6H60zM78 88h6v6h-6zM90 90h12v6H90zM108 92h6v12h-6zM46 102h12v6H46zM64 100h6v20h-6zM76 102h12v6H76zM94 104h6v16h-6zM46 114h6v6h-6zM76 114h12v6H76zM106 112h14v8h-14z"/>
</g>
<text class="kc-t2" x="164" y="94">[[Olivia B. · 3A]]</text><text class="kc-t3" x="164" y="134">[[Your key]]</text>
<rect class="kc-key" x="158" y="146" width="206" height="42" rx="8"/><text class="kc-t4" x="188" y="174">98M2 M8W5</text>
</svg>
</div>
<ul class="trust">
<li>@icon(lock)<span><strong>[[Private.]]</strong> [[Only people with the key see your child’s photos. Search engines never do.]]</span></li>
<li>@icon(clock)<span><strong>[[About three minutes.]]</strong> [[No account, no app, no password.]]</span></li>
<li>@icon(receipt)<span><strong>[[Clear prices.]]</strong> [[Every amount can be opened and read. Nothing is added after the total.]]</span></li>
</ul>
</div>
</div>
</main>
{{>END}}
